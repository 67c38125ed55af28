// Light, dark, or as the reader's system has it. Read ahead of the first paint; kept in the browser.
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
