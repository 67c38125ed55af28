// What every page has: its theme, read ahead of the first paint and kept in the browser, and the
// key that leads to the search. Ctrl+K and not "/": a single letter can be spoken by mistake where
// a page is read by voice (WCAG 2.1.4).
(() => {
  "use strict";
  const root = document.documentElement;
  root.classList.add("js"); // what only scripts can use has its room from the first paint
  const themes = ["auto", "light", "dark"];
  let theme = kept();

  function kept() {
    try {
      const name = localStorage.getItem("theme");
      return themes.includes(name) ? name : "auto";
    } catch {
      return "auto"; // a browser that keeps nothing
    }
  }

  function keep() {
    try {
      localStorage.setItem("theme", theme);
    } catch {
      // then it holds for this page
    }
  }

  function apply(button) {
    if (theme === "auto") delete root.dataset.theme;
    else root.dataset.theme = theme;
    if (button) button.textContent = button.dataset[theme];
  }

  addEventListener("keydown", (event) => {
    if (event.key !== "k" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    const [field] = document.getElementsByName("q");
    const link = document.querySelector(".menu [aria-keyshortcuts]");
    if (!field && !link) return;
    event.preventDefault();
    if (field) field.select();
    else link.click();
  });

  apply();
  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector(".theme");
    if (!button) return;
    apply(button);
    button.hidden = false;
    button.addEventListener("click", () => {
      theme = themes[(themes.indexOf(theme) + 1) % themes.length];
      keep();
      apply(button);
    });
  });
})();
