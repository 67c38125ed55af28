// What html-validate asks of every page of the site. Each rule that is eased has its reason here.
export default {
  root: true, // no other configuration, further up, has a say
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
  rules: {
    // As the HTML standard itself writes it.
    "doctype-style": ["error", { style: "lowercase" }],
    // A title is as long as the editor needs; search engines cut it, readers don't mind.
    "long-title": "off",
    // No reader sees it, and a verbatim quotation may hold it.
    "no-trailing-whitespace": "off",
    // The site's own files need no integrity digest; anything from elsewhere would.
    "require-sri": ["error", { target: "crossorigin" }],
    // HTML allows an id that starts with a digit, such as that of a heading "2026".
    "valid-id": ["error", { relaxed: true }],
  },
};
