// Front matter as text, lists and mappings, as `brief` itself reads it; and changes of it that
// leave every line as it was whose value is still the same, and the remarks of editors.
"use strict";

const briefYaml = (() => {
  const WIDTH = 100;
  const STEP = "  ";
  const { parseEvents, getScalarValue, EVENT_ID, COLLECTION_STYLE } = jsyaml;

  /** Return the events of a block of YAML. Anchors, tags and second documents are refused. */
  function events(block) {
    const found = parseEvents(block, {});
    const isOdd = (event) => event.type === EVENT_ID.ALIAS || event.anchorStart > -1 || event.tagStart > -1;
    if (found.some(isOdd) || found.filter((event) => event.type === EVENT_ID.DOCUMENT).length > 1) {
      throw new Error("YAML: & * ! ---");
    }
    return found;
  }

  /** Return the tree of a block: nodes with their `kind`, `start`, and what they hold. */
  function tree(block) {
    const open = [{ items: [] }];
    for (const event of events(block)) {
      const top = open[open.length - 1];
      if (event.type === EVENT_ID.SCALAR) {
        top.items.push({ kind: "text", start: event.valueStart, value: getScalarValue(block, event) });
      } else if (event.type === EVENT_ID.POP) {
        open.pop();
      } else if (event.type === EVENT_ID.DOCUMENT) {
        open.push(top);
      } else {
        const kind = event.type === EVENT_ID.MAPPING ? "map" : "list";
        const inBrackets = event.style === COLLECTION_STYLE.FLOW;
        const node = { kind, start: event.start, inBrackets, items: [] };
        top.items.push(node);
        open.push(node);
      }
    }
    return open[0].items[0] ?? { kind: "map", start: 0, inBrackets: false, items: [] };
  }

  /** Return the keys of a mapping, each with its node and that of its value. */
  function entries(node) {
    return node.items.filter((_, n) => n % 2 === 0).map((key, n) => [key, node.items[2 * n + 1]]);
  }

  function plain(node) {
    if (node.kind === "text") return node.value;
    if (node.kind === "list") return node.items.map(plain);
    const made = {};
    for (const [key, value] of entries(node)) {
      if (Object.hasOwn(made, key.value)) throw new Error(`${key.value}: 2 ×`);
      Object.defineProperty(made, key.value, { value: plain(value), enumerable: true });
    }
    return made;
  }

  /** Return what a block of YAML holds: texts, lists and objects; no text is a number or a date. */
  function read(block) {
    return plain(tree(block));
  }

  /** Return the remarks of a block: what stands behind a "#" outside of all texts. */
  function remarks(block) {
    const letters = [...Array(block.length).keys()].map((n) => block[n]);
    for (const event of events(block)) {
      if (event.type !== EVENT_ID.SCALAR) continue;
      for (let n = event.valueStart; n < event.valueEnd; n += 1) {
        if (letters[n] !== "\n") letters[n] = "x";
      }
    }
    return [...letters.join("").matchAll(/(?<!\S)#.*/g)].map((found) =>
      block.slice(found.index, found.index + found[0].length).trimEnd(),
    );
  }

  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  const isMap = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
  const indented = (lines) => lines.map((line) => (line ? STEP + line : line));

  /** Part the lines of a block at those on which something begins: [remarks above it, it]. */
  function parted(lines, starts) {
    const parts = starts.map((start, n) => ({ above: [], own: lines.slice(start, starts[n + 1] ?? lines.length) }));
    const first = lines.slice(0, starts[0] ?? lines.length);
    if (parts.length) parts[0].above = first;
    const rest = [];
    parts.forEach((part, n) => {
      let end = part.own.length;
      while (end > 1 && /^(#|\s*$)/.test(part.own[end - 1])) end -= 1;
      const below = part.own.splice(end);
      if (n + 1 < parts.length) parts[n + 1].above = below;
      else rest.push(...below);
    });
    while (rest.length && !rest[rest.length - 1].trim()) rest.pop();
    return { parts, rest: parts.length ? rest : first };
  }

  function dedented(lines) {
    const margin = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)));
    return lines.map((line) => line.slice(Number.isFinite(margin) ? margin : 0));
  }

  /** Return the lines of a mapping whose value was `base` and is now `value`. */
  function mapLines(lines, base, value, room) {
    const block = lines.join("\n") + "\n";
    const known = entries(tree(block));
    const lineOf = (node) => block.slice(0, node.start).split("\n").length - 1;
    const { parts, rest } = parted(lines, known.map(([key]) => lineOf(key)));
    const places = new Map(known.map(([key, node], n) => [key.value, { ...parts[n], node }]));
    const made = [];
    for (const key of Object.keys(value)) {
      const place = places.get(key);
      if (!place) made.push(...fieldLines(key, value[key], room));
      else if (same(base[key], value[key])) made.push(...place.above, ...place.own);
      else made.push(...place.above, ...changed(place, key, base[key], value[key], room));
    }
    for (const [key, place] of places) {
      const isUnknown = !(key in value) && !(key in base);
      if (isUnknown) made.push(...place.above, ...place.own);
    }
    return [...made, ...rest];
  }

  /** Return the lines of a key whose value has changed; those below it that stayed are kept. */
  function changed(place, key, base, value, room) {
    const [head, ...below] = place.own;
    const isBlock = !place.node.inBrackets && below.length > 0;
    const inner = room - STEP.length;
    if (isBlock && place.node.kind === "map" && isMap(value) && isMap(base)) {
      return [head, ...indented(mapLines(dedented(below), base, value, inner))];
    }
    if (isBlock && place.node.kind === "list" && Array.isArray(value) && Array.isArray(base)) {
      return [head, ...indented(listLines(dedented(below), base, value, inner))];
    }
    return beside(head, fieldLines(key, value, room));
  }

  /** Return new lines with the remark that stood beside the old one. */
  function beside(head, lines) {
    const said = remarksOf(head).at(-1);
    if (!said) return lines;
    return lines.length === 1 ? [`${lines[0]}  ${said}`] : [said, ...lines];
  }

  function remarksOf(line) {
    try {
      return remarks(`${line}\n`);
    } catch {
      return [];
    }
  }

  function listLines(lines, base, value, room) {
    const starts = lines.flatMap((line, n) => (/^-(\s|$)/.test(line) ? [n] : []));
    const { parts, rest } = parted(lines, starts);
    const left = new Map(parts.entries());
    const whole = parts.length === base.length;
    const made = value.flatMap((item, n) => {
      const at = whole ? [...left.keys()].find((key) => same(base[key], item)) : undefined;
      const part = left.get(at ?? n);
      if (at !== undefined) {
        left.delete(at);
        return [...part.above, ...part.own];
      }
      const stays = whole && base.length === value.length && part && isMap(item) && isMap(base[n]);
      if (!stays || !/^- +[^\s[{"'|>#-]/.test(part.own[0])) return itemLines(item, room);
      left.delete(n);
      const inner = dedented([part.own[0].replace("-", " "), ...part.own.slice(1)]);
      return [...part.above, ...dashed(mapLines(inner, base[n], item, room - STEP.length))];
    });
    return [...made, ...rest];
  }

  function dashed(lines) {
    const first = lines.findIndex((line) => line && !line.startsWith("#"));
    return [...lines.slice(0, first), `- ${lines[first]}`, ...indented(lines.slice(first + 1))];
  }

  function itemLines(item, room) {
    if (!isMap(item)) return [`- ${scalar(item)}`];
    const inner = Object.keys(item).flatMap((key) => fieldLines(key, item[key], room - STEP.length));
    return dashed(inner);
  }

  /** Return the lines of a key and a new value, in a room of so many columns. */
  function fieldLines(key, value, room) {
    const inner = room - STEP.length;
    if (isMap(value)) {
      return [`${key}:`, ...indented(Object.keys(value).flatMap((k) => fieldLines(k, value[k], inner)))];
    }
    if (Array.isArray(value)) {
      const line = `${key}: [${value.map((item) => (isMap(item) ? "" : inBrackets(item))).join(", ")}]`;
      if (!value.some(isMap) && line.length <= room) return [line];
      return [`${key}:`, ...indented(value.flatMap((item) => itemLines(item, inner)))];
    }
    const line = `${key}: ${scalar(value)}`;
    const isOdd = /\t|  /.test(value);
    if (!value.includes("\n") && (line.length <= room || isOdd)) return [line];
    return [`${key}: ${value.includes("\n") ? "|-" : ">-"}`, ...indented(wrapped(value, inner))];
  }

  /** Return a text in lines; where it has lines of its own, or odd spaces, it keeps them. */
  function wrapped(text, room) {
    const lines = [];
    for (const word of text.includes("\n") ? [] : text.split(" ")) {
      const last = lines.length - 1;
      if (last >= 0 && lines[last].length + 1 + word.length <= room) lines[last] += ` ${word}`;
      else lines.push(word);
    }
    return lines.length ? lines : text.split("\n");
  }

  /** Return a text as YAML on one line: plain where it is read as just this text. */
  function scalar(text) {
    return isPlain(text) ? text : JSON.stringify(text);
  }

  function inBrackets(text) {
    return /[[\]{},]/.test(text) ? JSON.stringify(text) : scalar(text);
  }

  function isPlain(text) {
    if (!text || text.includes("\n") || /^["'|>]/.test(text)) return false;
    try {
      return same(read(`key: ${text}`), { key: text });
    } catch {
      return false;
    }
  }

  /** Return a block of YAML in which what was `base` is `value`; all else stays as it is. */
  function merged(block, base, value) {
    const lines = block.split("\n");
    if (!lines[lines.length - 1]) lines.pop();
    return mapLines(lines, base, value, WIDTH).join("\n") + "\n";
  }

  return { read, remarks, merged };
})();
