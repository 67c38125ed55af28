// Begins Decap CMS with the settings of this site: in the preview with the files of this computer,
// elsewhere with the repository on GitHub.
"use strict";

window.CMS_MANUAL_INIT = true;

/** Return where the preview takes what is saved; "" if this is no preview. */
async function localDoor() {
  const door = "/brief-admin";
  try {
    const answer = await fetch(door, { method: "POST", headers: { "Content-Type": "application/json" }, body: '{"action": "info"}' });
    return answer.ok && (await answer.json()).type === "brief" ? door : "";
  } catch {
    return "";
  }
}

async function startEditing() {
  const settings = await (await fetch("settings.json")).json();
  const { collections } = settings;
  const isLocal = ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);
  const door = isLocal ? await localDoor() : "";
  if (door) {
    settings.backend = { name: "proxy", proxy_url: door };
    settings.publish_mode = "simple";
  }
  for (const { format, fields } of collections) {
    CMS.registerCustomFormat(format, "md", briefForm.format(fields, settings.words, Boolean(door)));
  }
  briefPickers.register(settings.i18n.default_locale);
  briefPreview.register(collections);
  // Given so, the settings are not checked by a validator that compiles code.
  window.CMS_CONFIG = settings;
  CMS.init();
}

document.addEventListener("DOMContentLoaded", startEditing);
