// A stand-in for VS Code: it loads the extension, shows it one file, and prints what it was told.
// usage: node vscode-stand-in.cjs EXTENSION FOLDER FILE COMMAND…   (the file's text comes from stdin)
"use strict";

const fs = require("node:fs");
const Module = require("node:module");
const path = require("node:path");
const { pathToFileURL } = require("node:url");

const [extension, folder, file, ...command] = process.argv.slice(2);
const text = fs.readFileSync(0, "utf8");
const hooks = {};
const providers = {};
const keep = (name) => (_, provider) => ({ dispose() {}, ...void (providers[name] = provider) });
const event = (name) => (listener) => ((hooks[name] = listener), { dispose() {} });
const uri = (value) => ({ toString: () => value, fsPath: value });
const document = {
  uri: uri(pathToFileURL(path.join(folder, file)).href), version: 1, languageId: "markdown", getText: () => text,
};
const printed = { diagnostics: [] };

class Value {
  constructor(...parts) { this.parts = parts; }
}

const vscode = {
  CompletionItem: class { constructor(label, kind) { Object.assign(this, { label, kind }); } },
  Diagnostic: class { constructor(range, message, severity) { Object.assign(this, { range, message, severity }); } },
  Hover: Value, Location: Value, MarkdownString: Value, Range: Value,
  Uri: { parse: uri },
  env: { language: "en" },
  languages: {
    createDiagnosticCollection: () => ({ set: (where, found) => where.toString() === document.uri.toString() && told(found), dispose() {} }),
    match: (_, { uri }) => (uri.toString().includes("/content/") ? 10 : 0),
    registerCompletionItemProvider: keep("completion"),
    registerHoverProvider: keep("hover"),
    registerDefinitionProvider: keep("definition"),
  },
  window: { showErrorMessage: (message) => { console.error(message); process.exit(1); } },
  workspace: {
    workspaceFolders: [{ uri: { fsPath: folder, toString: () => pathToFileURL(folder).href } }],
    textDocuments: [document],
    getConfiguration: () => ({ get: () => command }),
    onDidOpenTextDocument: event("open"), onDidChangeTextDocument: event("change"),
    onDidSaveTextDocument: event("save"), onDidCloseTextDocument: event("close"),
  },
};

const load = Module._load;
Module._load = (name, ...rest) => (name === "vscode" ? vscode : load(name, ...rest));
const { activate, deactivate } = require(path.resolve(extension, "extension.js"));

async function told(found) {
  printed.diagnostics = found.map(({ code, severity, range }) => ({ code, severity, range: range.parts }));
  const end = text.split("\n").length - 1;
  const last = { line: end, character: text.split("\n")[end].length };
  printed.completion = (await providers.completion.provideCompletionItems(document, last)).map((item) => item.insertText);
  const name = text.split("\n").findIndex((line) => line.startsWith("name:"));
  printed.hover = (await providers.hover.provideHover(document, { line: name, character: 1 })).parts[0].parts[0];
  console.log(JSON.stringify(printed));
  deactivate();
}

activate({ subscriptions: [] });
