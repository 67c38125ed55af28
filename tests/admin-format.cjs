// Says what /admin/ makes of files: [settings, kind, text, changes] in, on each line a JSON answer.
// Changes are [path of keys, value] of what the form shows.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const [jsYaml, given] = process.argv.slice(2);
globalThis.jsyaml = require(jsYaml);
const web = path.join(__dirname, "..", "brief", "admin", "web");
for (const name of ["yaml.js", "form.js"]) {
  vm.runInThisContext(fs.readFileSync(path.join(web, name), "utf8"));
}
const { settings, files } = JSON.parse(fs.readFileSync(given, "utf8"));

function changed(data, [keys, value]) {
  const held = keys.slice(0, -1).reduce((one, key) => one[key], data);
  held[keys[keys.length - 1]] = value;
}

for (const { kind, text, changes } of files) {
  const { fields } = settings.collections.find(({ name }) => name === kind);
  const format = vm.runInThisContext("briefForm").format(fields, settings.words, false);
  let answer;
  try {
    const data = JSON.parse(JSON.stringify(format.fromFile(text)));
    for (const change of changes) changed(data, change);
    answer = { text: format.toFile(data) };
  } catch (error) {
    answer = { error: error.message };
  }
  console.log(JSON.stringify(answer));
}
