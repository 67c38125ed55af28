// Between VS Code and the language server `brief lsp`: plain JavaScript, nothing to install or build.
"use strict";

const { spawn } = require("node:child_process");
const vscode = require("vscode");

const FILES = [{ scheme: "file", pattern: "**/content/**/*.md" }, { scheme: "file", pattern: "**/content/site.yaml" }];
const TRIGGERS = ["@", "[", ":", "/", " ", "="];

let stop = () => {};

function activate(context) {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) return;
  const found = vscode.languages.createDiagnosticCollection("brief");
  const server = connect(command(), folder.uri.fsPath, (method, params) => {
    if (method === "textDocument/publishDiagnostics") found.set(vscode.Uri.parse(params.uri), params.diagnostics.map(diagnostic));
  });
  stop = server.stop;
  context.subscriptions.push(found, { dispose: server.stop }, ...synced(server), ...provided(server));
  const hello = { processId: process.pid, rootUri: folder.uri.toString(), capabilities: {}, locale: vscode.env.language };
  return server.ask("initialize", hello).then(() => {
    server.tell("initialized", {});
    vscode.workspace.textDocuments.filter(isOurs).forEach((document) => opened(server, document));
  });
}

function deactivate() {
  stop();
}

function command() {
  const chosen = vscode.workspace.getConfiguration("brief").get("command");
  const python = process.platform === "win32" ? "py" : "python3";
  return chosen?.length ? chosen : [python, "build.py", "lsp"];
}

// The wire: JSON-RPC 2.0, each message after a header with its length in bytes.

function connect([program, ...args], cwd, hear) {
  const child = spawn(program, args, { cwd, stdio: ["pipe", "pipe", "ignore"] });
  const waiting = new Map();
  let heard = Buffer.alloc(0);
  let last = 0;
  child.on("error", (error) => vscode.window.showErrorMessage(`brief: ${error.message}`));
  child.stdin.on("error", () => {}); // it has ended; what is asked of it stays unanswered
  child.stdout.on("data", (data) => {
    heard = read(Buffer.concat([heard, data]), (message) => {
      if (message.method) return hear(message.method, message.params);
      waiting.get(message.id)?.(message.result ?? null);
      waiting.delete(message.id);
    });
  });
  child.on("exit", () => waiting.forEach((answer) => answer(null)));
  const send = (message) => {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  return {
    tell: (method, params) => send({ method, params }),
    ask: (method, params) => new Promise((answer) => {
      waiting.set(++last, answer);
      send({ id: last, method, params });
    }),
    stop: () => {
      if (child.exitCode === null) child.stdin.end();
    },
  };
}

function read(bytes, take) {
  for (;;) {
    const header = /Content-Length: (\d+)\r\n\r\n/.exec(bytes.toString("latin1"));
    const start = header ? header.index + header[0].length : 0;
    const end = header ? start + Number(header[1]) : Infinity;
    if (end > bytes.length) return bytes;
    take(JSON.parse(bytes.toString("utf8", start, end)));
    bytes = bytes.subarray(end);
  }
}

// What the editor tells.

function isOurs(document) {
  return vscode.languages.match(FILES, document) > 0;
}

function named(document) {
  return { uri: document.uri.toString(), version: document.version };
}

function opened(server, document) {
  const text = { ...named(document), languageId: document.languageId, text: document.getText() };
  server.tell("textDocument/didOpen", { textDocument: text });
}

function synced(server) {
  const ours = (act) => (document) => isOurs(document) && act(document);
  const tell = (method) => (document) => server.tell(method, { textDocument: named(document) });
  const changed = ({ document }) => isOurs(document) && server.tell("textDocument/didChange", {
    textDocument: named(document), contentChanges: [{ text: document.getText() }],
  });
  return [
    vscode.workspace.onDidOpenTextDocument(ours((document) => opened(server, document))),
    vscode.workspace.onDidChangeTextDocument(changed),
    vscode.workspace.onDidSaveTextDocument(tell("textDocument/didSave")),
    vscode.workspace.onDidCloseTextDocument(ours(tell("textDocument/didClose"))),
  ];
}

// What the editor asks.

function provided(server) {
  const ask = (kind, document, { line, character }) => server.ask(`textDocument/${kind}`, {
    textDocument: named(document), position: { line, character },
  });
  const provideCompletionItems = async (document, place) => ((await ask("completion", document, place)) ?? []).map(item);
  const provideHover = async (document, place) => {
    const told = await ask("hover", document, place);
    return told && new vscode.Hover(new vscode.MarkdownString(told.contents.value));
  };
  const provideDefinition = async (document, place) => {
    const told = await ask("definition", document, place);
    return told && new vscode.Location(vscode.Uri.parse(told.uri), range(told.range));
  };
  return [
    vscode.languages.registerCompletionItemProvider(FILES, { provideCompletionItems }, ...TRIGGERS),
    vscode.languages.registerHoverProvider(FILES, { provideHover }),
    vscode.languages.registerDefinitionProvider(FILES, { provideDefinition }),
  ];
}

function range({ start, end }) {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

function diagnostic(told) {
  const severity = told.severity - 1; // the protocol counts from 1, VS Code from 0
  const made = new vscode.Diagnostic(range(told.range), told.message, severity);
  return Object.assign(made, { code: told.code, source: told.source });
}

function item(told) {
  const kind = told.kind - 1; // the same
  const made = new vscode.CompletionItem(told.label, kind);
  const { documentation, detail, sortText, filterText, textEdit } = told;
  const about = documentation?.value ? new vscode.MarkdownString(documentation.value) : documentation;
  return Object.assign(made, { documentation: about, detail, sortText, filterText, insertText: textEdit.newText, range: range(textEdit.range) });
}

module.exports = { activate, deactivate };
