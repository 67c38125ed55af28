// A page that has another address now. The page itself leads there, but to the top of it: what
// stands behind the address, such as the name of a claim, is kept here.
(() => {
  "use strict";
  const { search, hash } = location;
  const refresh = document.querySelector("meta[http-equiv='refresh']");
  if (!refresh || !(search || hash)) return;
  const target = new URL(refresh.content.replace(/^.*?url=/, ""), location.href);
  location.replace(target.pathname + search + hash);
})();
