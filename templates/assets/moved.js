// A page that has another address now. The page itself leads there, but to the top of it: what
// stands behind the address, such as the name of a claim, is kept here.
(() => {
  "use strict";
  const { search, hash } = location;
  const refresh = document.querySelector("meta[http-equiv='refresh']");
  if (!refresh || !(search || hash)) return;
  const [, address] = refresh.content.split(" url="); // "0; url=…"
  const target = new URL(address, location.href);
  location.replace(target.pathname + search + hash);
})();
