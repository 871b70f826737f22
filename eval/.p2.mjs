// eval/signs/read-sign-examples.ts
import { readFile } from "node:fs/promises";
import { join as join3 } from "node:path";
import { z as z3 } from "zod";

// ingest/read-folder.ts
import { lstatSync, readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";

// src/errors.ts
var SufflerError = class extends Error {
  name = "SufflerError";
  code;
  constructor(code, message, cause) {
    super(message, cause === void 0 ? void 0 : { cause });
    this.code = code;
  }
};

// ingest/limits.ts
var limits = {
  /** Bytes of a file. */
  fileBytes: 1048576,
  /** Characters of its front matter. */
  frontMatterLength: 65536,
  /** Lists and quotes inside one another. */
  nesting: 50,
  /** Marks such as brackets and stars in one paragraph; real articles have a few dozen. */
  marks: 1e4
};

// ingest/problem.ts
function problemsOf(file) {
  return (severity, line2, message) => ({ file, line: line2, severity, message });
}

// ingest/read-folder.ts
var articleName = /\.(?:md|markdown)$/i;
var yamlName = /\.ya?ml$/i;
var skippedFolder = /^(?:\..*|node_modules)$/;
async function listFiles(folder) {
  const found = [];
  await walk(folder, "", found);
  found.sort((a, b) => a.path < b.path ? -1 : 1);
  return {
    articles: found.filter(({ path }) => !yamlName.test(path)),
    yaml: found.filter(({ path }) => yamlName.test(path))
  };
}
async function walk(root, below, found) {
  const entries = await readdir(join(root, below), { withFileTypes: true }).catch((error) => {
    if (below === "") {
      throw new SufflerError(
        "folder_unreadable",
        `${root}: not a folder that can be read; name the folder with the articles.`,
        error
      );
    }
    found.push({
      path: below,
      problem: problemsOf(below)("error", 1, "the folder can't be read; check who may read it")
    });
    return [];
  });
  for (const entry of entries) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isSymbolicLink()) {
      const message = "a symbolic link is not followed; put the file itself here";
      if (articleName.test(entry.name) || yamlName.test(entry.name) || !entry.name.includes(".")) {
        found.push({ path, problem: problemsOf(path)("warning", 1, message) });
      }
    } else if (entry.isDirectory()) {
      if (!skippedFolder.test(entry.name)) await walk(root, path, found);
    } else if (entry.isFile() && (articleName.test(entry.name) || yamlName.test(entry.name))) {
      found.push({ path });
    }
  }
}
function readArticleFile(root, path) {
  const problem = problemsOf(path);
  const refused = (message) => ({ path, problems: [problem("error", 1, message)] });
  try {
    const { size } = lstatSync(join(root, path));
    if (size > limits.fileBytes) {
      return refused(`the file has ${size} bytes, the limit is ${limits.fileBytes}; split it into several articles`);
    }
    return decode(path, readFileSync(join(root, path)), refused);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown fault";
    return refused(`the file can't be read (${code}); check who may read it`);
  }
}
function decode(path, bytes, refused) {
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refused("the file is not UTF-8; save it as UTF-8");
  }
  if (text.includes("\0")) return refused("the file has NUL bytes, so it is not text; save it as UTF-8 text");
  return { path, text: text.replaceAll("\r\n", "\n").replaceAll("\r", "\n"), problems: [] };
}

// ingest/boxes.ts
var kindOfBox = {
  reply: "reply",
  steps: "steps",
  internal: "internal"
};
var openBoxes = /* @__PURE__ */ new Set([
  "note",
  "tip",
  "info",
  "warning",
  "caution",
  "important",
  "danger",
  "success",
  "details"
]);
var loose = /^( {0,3}:{3,})[ \t]*([A-Za-z][\w-]*)[ \t]*(.*)$/;
var codeFence = /^\s*(?:`{3,}|~{3,})/;
function tightenBoxes(text) {
  let inCode = false;
  return text.split("\n").map((line2) => {
    if (codeFence.test(line2)) inCode = !inCode;
    return inCode ? line2 : tightened(line2);
  }).join("\n");
}
function tightened(line2) {
  const [, fence, name, rest = ""] = loose.exec(line2) ?? [];
  if (fence === void 0 || name === void 0) return line2;
  const tail = rest === "" || /^[{[]/.test(rest) ? rest : `[${rest.replaceAll(/[[\]]/g, "")}]`;
  return fence + name.toLowerCase() + tail;
}
var boxFence = /^[\s>*+-]*(:{3,})(.*)$/;
function lineOfDeepBox(text, limit) {
  const open = [];
  for (const [index, line2] of text.split("\n").entries()) {
    const [, fence, rest = ""] = boxFence.exec(line2) ?? [];
    if (fence === void 0) continue;
    if (rest.trim() !== "") open.push(fence.length);
    else if (fence.length >= (open.at(-1) ?? Infinity)) open.pop();
    if (open.length > limit) return index + 1;
  }
  return void 0;
}
var strayFence = /^\s*:{2,}\s*(?:internal|steps)\b/im;

// src/domain/article.ts
import { z } from "zod";
var audiences = ["customer", "agent"];
var statuses = ["draft", "review", "published", "retired"];
var channels = ["chat", "messenger", "email", "phone", "review", "social"];
var line = (max) => z.string().trim().min(1).max(max);
var lines = (max) => z.array(line(500)).max(max).default([]);
var instant = z.union([z.iso.date(), z.iso.datetime({ offset: true })], {
  error: "must be a date such as 2026-12-15 or 2026-12-15T10:00:00+03:00"
}).transform((text) => new Date(text).toISOString());
var articleIdSchema = z.string().regex(
  /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u,
  'must be letters, digits, ".", "_" and "-", starting with a letter or digit'
).max(200);
var langSchema = z.string().regex(/^[a-z]{2,3}$/, "must be a language code such as ru or en");
var unique = (what) => (values) => new Set(values.map((value) => value.toLowerCase())).size === values.length || `lists the same ${what} twice`;
var distinct = (schema, what) => schema.superRefine((values, context) => {
  const verdict = unique(what)(values);
  if (verdict !== true) context.addIssue({ code: "custom", message: verdict });
});
var refusalSchema = z.object({
  when: line(500).describe("The situation in which the answer is no."),
  questions: distinct(lines(50), "question").describe("How customers ask for what is refused."),
  reason: line(1e3).describe("The fact behind the no, in words a customer may hear."),
  alternatives: lines(10).describe("What the customer can do instead, best first. Without one it becomes a hand-off."),
  may_escalate: z.boolean().default(false).describe("Whether a supervisor may decide otherwise.")
});
var frontMatterSchema = z.object({
  id: articleIdSchema.describe("The same in every language. By default made from the file name."),
  title: line(300).describe("How a person would name it. By default the first heading."),
  lang: langSchema.describe("By default read from the path (ru/, en/) or the letters of the text."),
  status: z.enum(statuses).default("published").describe("Only published articles answer."),
  audience: z.enum(audiences).default("customer").describe("An agent-only article never reaches a customer."),
  topics: lines(20).describe("What it is about, in words of your own."),
  channels: z.array(z.enum(channels)).default([]).describe("Where it may answer; empty means everywhere."),
  questions: distinct(lines(100), "question").describe("How customers ask it."),
  owner: line(200).optional().describe("The team or person who keeps it true."),
  reviewed_at: instant.optional().describe("When someone last read it and found it true."),
  review_every: z.string().regex(/^[1-9]\d{0,3}d$/, "must be a number of days such as 90d").optional().describe("How long a review holds, in days: 90d."),
  valid_from: instant.optional().describe("It does not answer before this."),
  expires_at: instant.optional().describe("It does not answer from this moment on."),
  aliases: lines(50).describe("Other names of the subject, former ids among them."),
  refusals: z.array(refusalSchema).max(20).default([]).describe("Where the article says no.")
}).superRefine((value, context) => {
  if (value.valid_from !== void 0 && value.expires_at !== void 0 && value.valid_from >= value.expires_at) {
    context.addIssue({ code: "custom", path: ["expires_at"], message: "must be later than valid_from" });
  }
});
function questionsOf({ questions, refusals }) {
  return [...questions, ...refusals.flatMap(({ questions: own = [] }) => own)];
}

// src/text/alignment-distance.ts
function alignmentDistance(from, to, limit) {
  let beforePrevious = [];
  let previous = [...Array(to.length + 1).keys()];
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const cost = from[row - 1] === to[column - 1] ? 0 : 1;
      let value = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + cost
      );
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        value = Math.min(value, (beforePrevious[column - 2] ?? 0) + 1);
      }
      current.push(value);
    }
    if (Math.min(...current) > limit) return limit + 1;
    beforePrevious = previous;
    previous = current;
  }
  return previous[to.length] ?? limit + 1;
}
function isWithin(from, to, slips) {
  return isWithinFrom(from, 0, to, 0, slips);
}
function isWithinFrom(from, fromStart, to, toStart, slips) {
  let at = fromStart;
  let other = toStart;
  while (at < from.length && other < to.length && from.charCodeAt(at) === to.charCodeAt(other)) {
    at += 1;
    other += 1;
  }
  const left = from.length - at;
  const leftOther = to.length - other;
  if (left === 0 || leftOther === 0) return left + leftOther <= slips;
  if (slips === 0 || Math.abs(left - leftOther) > slips) return false;
  const swapped = from.charCodeAt(at) === to.charCodeAt(other + 1) && from.charCodeAt(at + 1) === to.charCodeAt(other);
  return isWithinFrom(from, at + 1, to, other + 1, slips - 1) || isWithinFrom(from, at + 1, to, other, slips - 1) || isWithinFrom(from, at, to, other + 1, slips - 1) || swapped && isWithinFrom(from, at + 2, to, other + 2, slips - 1);
}

// ingest/read-yaml.ts
import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
function readYaml(yaml, firstLine = 1) {
  const refused = (message) => ({
    value: null,
    faults: [{ line: firstLine, message }],
    lineOf: () => firstLine
  });
  if (nesting(yaml) > limits.nesting) return refused(tooDeep);
  const lines2 = new LineCounter();
  const parsed = parse(yaml, lines2);
  if (parsed instanceof Error) return refused(parsed.message);
  const { document, value } = parsed;
  if (document.errors.some(({ message }) => message.includes("call stack"))) return refused(tooDeep);
  const faults = document.errors.map(({ pos, message }) => ({
    line: firstLine - 1 + lines2.linePos(pos[0]).line,
    message: `broken YAML: ${firstSentence(message)}`
  }));
  return { value, faults, lineOf: (path) => firstLine - 1 + lineAt(document, lines2, path) };
}
var tooDeep = "the YAML is nested too deeply; write it with fewer levels";
function nesting(yaml) {
  let open = 0;
  let most = 0;
  for (const sign of yaml.match(/[[\]{}]/g) ?? []) {
    open += sign === "[" || sign === "{" ? 1 : -1;
    most = Math.max(most, open);
  }
  for (const line2 of yaml.split("\n")) {
    const [lead = ""] = /^[\s?:-]*/.exec(line2) ?? [];
    const signs = lead.match(/[?:-](?=\s)/g)?.length ?? 0;
    most = Math.max(most, signs, lead.search(/\S|$/) / COLUMNS);
  }
  return most;
}
var COLUMNS = 4;
function parse(yaml, lines2) {
  try {
    const document = parseDocument(yaml, { lineCounter: lines2, uniqueKeys: true, logLevel: "silent" });
    const value = document.errors.length > 0 ? null : document.toJS({ maxAliasCount: 0 });
    return { document, value };
  } catch (error) {
    const aliases = error instanceof ReferenceError;
    return new Error(aliases ? "YAML aliases (*name) are not accepted; write the value out" : tooDeep);
  }
}
function lineAt(document, lines2, path) {
  for (let length = path.length; length > 0; length -= 1) {
    const key = path[length - 1];
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
      const at = pair !== void 0 && isScalar(pair.key) ? pair.key.range?.[0] : void 0;
      if (at !== void 0) return lines2.linePos(at).line;
    }
    const node = document.getIn(path.slice(0, length), true);
    if (typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range)) {
      return lines2.linePos(Number(node.range[0])).line;
    }
  }
  return 1;
}
function firstSentence(message) {
  return (message.split("\n")[0] ?? message).replace(/ at line \d+, column \d+:?$/, "");
}

// ingest/front-matter.ts
function readFrontMatter(yaml, firstLine, defaults, report) {
  const top = () => firstLine;
  if (yaml.length > limits.frontMatterLength) {
    const message = `the front matter has ${yaml.length} characters, the limit is ${limits.frontMatterLength}; move text into the body`;
    return { problems: [report("error", firstLine, message)], lineOf: top };
  }
  const { value, faults, lineOf } = readYaml(yaml, firstLine);
  if (faults.length > 0) return { problems: faults.map(({ line: line2, message }) => report("error", line2, message)), lineOf };
  if (value !== null && (typeof value !== "object" || Array.isArray(value))) {
    return { problems: [report("error", firstLine, 'the front matter must be "key: value" lines')], lineOf };
  }
  const given = value ?? {};
  const misspelt = Object.keys(given).flatMap((key) => misspeltKey(key));
  const slips = misspelt.map(
    ({ key, meant }) => report(guards.has(meant) ? "error" : "warning", lineOf([key]), `unknown key "${key}"; did you mean "${meant}"?`)
  );
  if (slips.some(({ severity }) => severity === "error")) return { problems: slips, lineOf };
  const blank = Object.keys(given).filter((key) => given[key] === null && guards.has(key));
  if (blank.length > 0) {
    const problems = blank.map(
      (key) => report("error", lineOf([key]), `${key}: has no value; give it one or leave it out`)
    );
    return { problems, lineOf };
  }
  const own = withoutNulls(given);
  const result = frontMatterSchema.safeParse({ ...defaults, lang: own["lang"] ?? defaults.lang(), ...own });
  if (!result.success) {
    return {
      problems: result.error.issues.map((issue) => report("error", lineOf(issue.path), describe(issue))),
      lineOf
    };
  }
  return { frontMatter: result.data, problems: slips, lineOf };
}
var known = Object.keys(frontMatterSchema.shape);
var guards = /* @__PURE__ */ new Set(["audience", "status", "channels", "valid_from", "expires_at"]);
function misspeltKey(key) {
  if (known.includes(key)) return [];
  const folded = key.toLowerCase().replaceAll("-", "_");
  const meant = known.find((name) => name.length > 4 && nearby(folded, name));
  return meant === void 0 ? [] : [{ key, meant }];
}
function nearby(from, to) {
  return from === to || from.length > 3 && alignmentDistance(from, to, 2) <= 2;
}
function withoutNulls(given) {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
}
function describe(issue) {
  return `${issue.path.map(String).join(".") || "front matter"}: ${issue.message}`;
}

// ingest/guess.ts
import GithubSlugger from "github-slugger";

// src/text/guess-lang.ts
function guessLang(text) {
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin2 = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (cyrillic === 0 && latin2 === 0) return void 0;
  return cyrillic >= latin2 ? "ru" : "en";
}

// ingest/guess.ts
var extension = /(?:\.([a-z]{2}))?\.(?:md|markdown)$/i;
var langFolder = /^[a-z]{2}$/;
function idFromPath(path) {
  const parts = path.replace(extension, "").split("/");
  const named = parts.length > 1 && langFolder.test(parts[0] ?? "") ? parts.slice(1) : parts;
  const slug = new GithubSlugger().slug(named.join(" "));
  return slug.replace(/^[^\p{L}\p{N}]+/u, "").slice(0, 200) || "article";
}
function langOfPath(path) {
  const folder = path.split("/").slice(0, -1).find((part) => langFolder.test(part));
  return folder ?? extension.exec(path)?.[1]?.toLowerCase();
}
function guessLang2(path, text) {
  return langOfPath(path) ?? guessLang(text) ?? "en";
}

// ingest/hard-to-parse.ts
var nestedTooDeep = `lists or quotes are nested deeper than ${limits.nesting}; flatten them`;
var tooManyMarks = `one paragraph has more than ${limits.marks} marks such as [ ] * _ ~; part it with empty lines, or put it between two lines of \`\`\``;
function hardToParse(text) {
  const deep = lineOfDeepNesting(text);
  if (deep !== void 0) return { line: deep, message: nestedTooDeep };
  const full = lineOfTooManyMarks(text);
  return full === void 0 ? void 0 : { line: full, message: tooManyMarks };
}
var deepMarks = new RegExp(`^(?:[ \\t]*(?:[-*+>]|\\d{1,9}[.)])(?=[ \\t>]|$)){${limits.nesting + 1},}`);
var deepIndent = new RegExp(`^(?: {2}|\\t){${4 * limits.nesting},}[-*+>\\d]`);
function lineOfDeepNesting(text) {
  const index = text.split("\n").findIndex((line2) => deepMarks.test(line2) || deepIndent.test(line2));
  return index === -1 ? lineOfDeepBox(text, limits.nesting) : index + 1;
}
var codeFence2 = /^\s*(?:`{3,}[^`]*|~{3,}.*)$/;
var startsAnew = /^\s*(?:$|\||#|[-*+]\s|\d{1,9}[.)]\s)/;
var marks = /[[\]*_~&]/g;
function lineOfTooManyMarks(text) {
  if (text.length <= limits.marks) return void 0;
  let inCode = false;
  let count = 0;
  for (const [index, line2] of text.split("\n").entries()) {
    if (codeFence2.test(line2)) inCode = !inCode;
    if (inCode || startsAnew.test(line2)) count = 0;
    if (!inCode) count += line2.match(marks)?.length ?? 0;
    if (count > limits.marks) return index + 1;
  }
  return void 0;
}

// src/domain/conversation.ts
import { z as z2 } from "zod";
var messageSchema = z2.object({
  role: z2.enum(["customer", "agent", "bot"]),
  text: z2.string().max(2e4)
});
var short = z2.string().trim().min(1).max(500);
var orderSchema = z2.object({
  id: short.describe("The number the customer knows."),
  status: short.optional(),
  eta: short.optional().describe("Expected time as the customer should read it, such as 18:40."),
  total: short.optional().describe("Amount with its currency, such as 1 240 \u20BD."),
  restaurant: short.optional(),
  address: short.optional()
});
var customerSchema = z2.object({
  id: short.optional().describe("What your systems know the customer by; finds their earlier conversations."),
  name: short.optional(),
  orders: z2.array(orderSchema).max(100).default([]).describe("Newest first; the first one fills the slots."),
  contacts: z2.array(z2.object({ at: z2.iso.datetime({ offset: true }), topic: short.optional(), outcome: short.optional() })).max(100).default([]).describe("Earlier contacts, newest first.")
});
var slotNames = [
  "customer.name",
  "order.id",
  "order.status",
  "order.eta",
  "order.total",
  "order.restaurant",
  "order.address"
];

// ingest/parse-pieces.ts
import { parse as parse2, postprocess, preprocess } from "micromark";
import { directive } from "micromark-extension-directive";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";

// ingest/hide-words.ts
var word = String.raw`(?:[«„“]?[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*(?<!\bwww)[»”,.;:!?…]*|[–—])`;
var kept = String.raw`(?:<[A-Za-z]|\S\{|:[^\s[\]]+\[)[^]*?(?=\n[ \t]*\n|$)`;
var plain = String.raw`(?<=[\p{L},] )${word}(?: ${word})+(?= \S)`;
var keptOrPlain = new RegExp(`(${kept})|${plain}`, "giu");
var FIRST = 57344;
var LAST = 63743;
var placeholder = /[\ue000-\uf8ff]/g;
function hideWords(text) {
  const hidden = [];
  if (text.search(placeholder) !== -1) return asItStands(text);
  const short2 = text.replaceAll(keptOrPlain, (found, keep) => {
    if (keep !== void 0 || FIRST + hidden.length > LAST) return found;
    return String.fromCharCode(FIRST + hidden.push(found) - 1);
  });
  if (hidden.length === 0) return asItStands(text);
  return {
    text: short2,
    restore: (part) => part.replaceAll(placeholder, (sign) => hidden[sign.charCodeAt(0) - FIRST] ?? sign)
  };
}
function asItStands(text) {
  return { text, restore: (part) => part };
}

// ingest/tree.ts
import { decodeString } from "micromark-util-decode-string";
var opened = {
  atxHeading: "heading",
  autolink: "link",
  blockQuote: "blockquote",
  codeFenced: "code",
  codeFencedFenceInfo: "part",
  codeFencedFenceMeta: "part",
  codeIndented: "code",
  codeText: "inlineCode",
  definition: "definition",
  definitionDestinationString: "part",
  definitionLabelString: "part",
  definitionTitleString: "part",
  directiveContainer: "containerDirective",
  directiveContainerAttributes: "part",
  directiveContainerLabel: "paragraph",
  directiveLeaf: "leafDirective",
  directiveLeafAttributes: "part",
  directiveText: "textDirective",
  directiveTextAttributes: "part",
  emphasis: "emphasis",
  gfmFootnoteCall: "footnoteReference",
  gfmFootnoteCallString: "part",
  gfmFootnoteDefinition: "footnoteDefinition",
  gfmFootnoteDefinitionLabelString: "part",
  hardBreakEscape: "break",
  hardBreakTrailing: "break",
  htmlFlow: "html",
  htmlText: "html",
  image: "image",
  label: "part",
  link: "link",
  listOrdered: "list",
  listUnordered: "list",
  literalAutolink: "link",
  paragraph: "paragraph",
  referenceString: "part",
  resourceDestinationString: "part",
  resourceTitleString: "part",
  setextHeading: "heading",
  strikethrough: "delete",
  strong: "strong",
  table: "table",
  tableData: "tableCell",
  tableHeader: "tableCell",
  tableRow: "tableRow",
  thematicBreak: "thematicBreak",
  yaml: "yaml"
};
var nodeTypes = new Map(Object.entries(opened));
var withLineEndings = /* @__PURE__ */ new Set([
  "code",
  "delete",
  "emphasis",
  "heading",
  "html",
  "inlineCode",
  "paragraph",
  "part",
  "strong",
  "textDirective",
  "yaml"
]);
function treeOf(events, { text, restore }) {
  const root = draftOf("root");
  const open = [];
  let top = root;
  let behindBreak = false;
  let underHeading = false;
  let tables = 0;
  const enter = (type, token2) => {
    open.push(top);
    top = draftOf(type, token2);
  };
  const leave = (endOf) => {
    const node = top;
    node.endLine = endOf.end.line;
    node.end = endOf.end.offset;
    top = open.pop() ?? root;
    if (node.type !== "part") top.children.push(node);
    return node;
  };
  const write = (written, token2) => {
    let last = top.children.at(-1);
    if (last?.type !== "text") top.children.push(last = draftOf("text", token2));
    last.value += written;
  };
  for (const [way, token2, context] of events) {
    const type = token2.type;
    const written = () => context.sliceSerialize(token2);
    const nodeType = nodeTypes.get(type);
    if (way === "enter") {
      if (nodeType !== void 0) enter(nodeType, token2);
      if (type === "table") tables += 1;
      if (type === "listItemPrefix") {
        if (top.type === "listItem") leave(token2);
        enter("listItem", token2);
      }
      continue;
    }
    switch (type) {
      case "data":
      case "characterEscapeValue":
      case "codeFlowValue":
      case "codeTextData":
      case "htmlFlowData":
      case "htmlTextData":
      case "yamlValue":
        write(restore(written()), token2);
        break;
      case "characterReference":
        write(decodeString(written()), token2);
        break;
      case "lineEnding":
        if (!behindBreak && !underHeading && withLineEndings.has(top.type)) write(written(), token2);
        behindBreak = false;
        break;
      case "autolinkProtocol":
      case "literalAutolinkHttp":
        write(top.url = written(), token2);
        break;
      case "autolinkEmail":
      case "literalAutolinkEmail":
        write(written(), token2);
        top.url = `mailto:${written()}`;
        break;
      case "literalAutolinkWww":
        write(written(), token2);
        top.url = `http://${written()}`;
        break;
      case "atxHeadingSequence":
        top.depth ||= written().length;
        break;
      case "setextHeadingText":
        underHeading = true;
        break;
      case "setextHeadingLineSequence":
        top.depth = written().startsWith("=") ? 1 : 2;
        break;
      case "listItemValue": {
        const list = open.at(-1);
        if (list !== void 0) list.first ??= Number.parseInt(written(), 10);
        break;
      }
      case "directiveContainerName":
      case "directiveLeafName":
      case "directiveTextName":
        top.name = restore(written());
        break;
      case "resource":
        top.url ??= "";
        break;
    }
    if (nodeType === void 0) continue;
    if (nodeType === "list" && top.type === "listItem") leave(token2);
    const node = leave(token2);
    switch (type) {
      case "label":
        if (top.type === "image") top.value = valueOf(node);
        else top.children = node.children;
        break;
      case "definitionDestinationString":
      case "resourceDestinationString":
        top.url = valueOf(node);
        break;
      case "htmlFlow":
      case "htmlText":
        node.value = taken(node);
        break;
      case "codeText":
        node.value = tables > 0 ? taken(node).replaceAll(/\\([\\|])/g, (both, sign) => sign === "|" ? "|" : both) : taken(node);
        break;
      case "codeIndented":
        node.value = taken(node).replace(/(?:\r?\n|\r)$/, "");
        break;
      case "codeFenced":
      case "yaml":
        node.value = taken(node).replaceAll(/^(?:\r?\n|\r)|(?:\r?\n|\r)$/g, "");
        break;
      case "directiveLeaf":
      case "directiveText":
        node.value = restore(text.slice(token2.start.offset, token2.end.offset));
        break;
      case "hardBreakEscape":
      case "hardBreakTrailing":
        behindBreak = true;
        break;
      case "setextHeading":
        underHeading = false;
        break;
      case "table":
        tables -= 1;
        break;
    }
  }
  return root;
}
function draftOf(type, token2) {
  const line2 = token2?.start.line ?? 1;
  return {
    type,
    line: line2,
    endLine: line2,
    end: 0,
    children: [],
    value: "",
    url: type === "definition" ? "" : void 0,
    name: "",
    depth: 0,
    first: void 0
  };
}
function valueOf(node) {
  const own = node.type === "textDirective" ? "" : node.value;
  return node.children.reduce((value, child) => value + valueOf(child), own);
}
function taken(node) {
  const value = valueOf(node);
  node.children = [];
  return value;
}

// ingest/parse-pieces.ts
var parser = parse2({ extensions: [frontmatter(["yaml"]), gfm(), directive()] });
function parseMarkdown(written) {
  Object.assign(parser, { defined: [], gfmFootnotes: [], lazy: {} });
  const chunks = preprocess()(written.text, void 0, true);
  return treeOf(postprocess(parser.document().write(chunks)), written);
}
function* parsePieces(text) {
  const defines = definition.test(text);
  const sections = defines ? [text] : sectionsOf(text);
  let linesBefore = 0;
  for (let start = 0; start < sections.length; ) {
    let count = 0;
    let piece;
    let written;
    let root;
    do {
      count = Math.max(1, 2 * count);
      piece = sections.slice(start, start + count).join("");
      written = defines ? asItStands(piece) : hideWords(piece);
      root = parseMarkdown(written);
    } while (start + count < sections.length && staysOpen(root, written.text));
    yield { root, linesBefore };
    start += count;
    linesBefore += piece.match(/\r\n?|\n/g)?.length ?? 0;
  }
}
var definition = /^[\s>*+\d.)-]*\[(?:[^[\]\\]|\\[^])*\]:/m;
var frontMatter = /^---[ \t]*\n(?:[^\n]*\n)*?---[ \t]*\n/;
var beforeHeading = /(?<=\n\n)(?=#{1,6}[ \t])/;
function sectionsOf(text) {
  const head = frontMatter.exec(text)?.[0] ?? "";
  if (head === "" && text.startsWith("---")) return [text];
  const [first = "", ...rest] = text.slice(head.length).split(beforeHeading);
  return [head + first, ...rest];
}
function staysOpen(root, text) {
  return root.children.at(-1)?.end === text.length;
}

// ingest/plain-text.ts
function plainText(node) {
  switch (node.type) {
    case "text":
    case "inlineCode":
    case "code":
    case "image":
      return node.value;
    case "textDirective":
    case "leafDirective":
      return node.value;
    case "break":
      return "\n";
    case "html":
      return node.value.startsWith("<!--") ? "" : node.value.replaceAll(/<[^>]*>/g, " ").trim();
    case "yaml":
    case "definition":
    case "thematicBreak":
    case "footnoteReference":
    case "part":
      return "";
    case "table":
      return tableText(node);
    case "list":
      return listText(node);
    case "paragraph":
    case "heading":
      return inline(node).replaceAll(/[ \t]*\n[ \t]*/g, " ").trim();
    case "root":
    case "blockquote":
    case "listItem":
    case "footnoteDefinition":
      return blocks(node, "\n\n");
    case "containerDirective":
      return openBoxes.has(node.name) ? blocks(node, "\n\n") : "";
    case "tableRow":
    case "tableCell":
    case "emphasis":
    case "strong":
    case "delete":
    case "link":
      return inline(node);
  }
}
function boxText(box) {
  return blocks(box, "\n\n");
}
function inline(node) {
  return node.children.map((child) => plainText(child)).join("");
}
function blocks(node, between) {
  return node.children.map((child) => plainText(child)).filter((text) => text !== "").join(between);
}
function listText(list) {
  return list.children.map((item, index) => itemText(item, list.first === void 0 ? "- " : `${list.first + index}. `)).join("\n");
}
function itemText(item, mark) {
  const text = blocks(item, "\n");
  return mark + text.replaceAll("\n", "\n  ");
}
function tableText(table) {
  return table.children.map((row) => row.children.map((cell) => cellText(plainText(cell))).join(" | ")).join("\n");
}
function cellText(text) {
  return text.replaceAll("|", "/").replaceAll(/\s+/g, " ").trim();
}

// ingest/outline.ts
function outlineOf(text, report) {
  let yaml;
  const parts = [];
  const links = [];
  const problems = [];
  let deepLine;
  for (const piece of parsePieces(text)) {
    const found = survey(piece.root);
    if (found.tooDeep !== void 0) {
      deepLine = lineIn(piece, found.tooDeep);
      break;
    }
    links.push(...found.links.map(({ url, line: line2 }) => ({ url, line: piece.linesBefore + line2 })));
    for (const node of piece.root.children) {
      if (node.type === "yaml") yaml = node;
      else if (node.type === "heading") parts.push({ name: plainText(node), depth: node.depth });
      else readBlock(node, piece, report, parts, problems);
    }
  }
  return { yaml, parts, links, problems, deepLine };
}
function lineIn({ linesBefore }, node) {
  return linesBefore + node.line;
}
function survey(root) {
  const links = [];
  const open = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next !== void 0; next = open.pop()) {
    const { node } = next;
    const leads = node.type === "link" || node.type === "definition";
    if (leads && node.url !== void 0) links.push({ url: node.url, line: node.line });
    const nests = node.type === "list" || node.type === "blockquote" || node.type === "containerDirective";
    const depth = next.depth + (nests ? 1 : 0);
    if (depth > limits.nesting) return { links, tooDeep: node };
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child !== void 0) open.push({ node: child, depth });
    }
  }
  return { links };
}
function readBlock(top, piece, report, parts, problems) {
  const add = (node, kind2) => {
    const text = node.type === "containerDirective" ? boxText(node) : plainText(node);
    const line2 = lineIn(piece, node);
    if (kind2 === "reply") problems.push(...unknownSlots(text).map((message) => report("warning", line2, message)));
    if (kind2 !== "internal" && strayFence.test(text)) {
      problems.push(
        report("error", line2, 'a ":::" line here opens no box; put it on a line of its own, without indent')
      );
    }
    if (text.trim() !== "") parts.push({ kind: kind2, text, line: line2 });
    for (const box of boxesIn(node)) addBox(box, kind2);
  };
  const addBox = (node, within) => {
    const own = kindOfBox[node.name] ?? (openBoxes.has(node.name) ? "text" : void 0);
    const kind2 = own !== void 0 && (within === "internal" || within === "steps") ? within : own;
    if (kind2 === void 0) {
      const message = `unknown directive :::${node.name}; its text is kept for agents only. Known: ${Object.keys(kindOfBox).join(", ")}, and boxes such as note or warning`;
      problems.push(report("warning", lineIn(piece, node), message));
    }
    add(node, kind2 ?? "internal");
  };
  if (top.type === "containerDirective") addBox(top);
  else add(top, top.type === "table" ? "table" : top.type === "code" ? "code" : "text");
}
var slot = /\{([a-z_]+(?:\.[a-z_]+)+)\}/g;
function unknownSlots(text) {
  const names = Array.from(text.matchAll(slot), ([, name = ""]) => name);
  return names.filter((name) => !slotNames.some((known2) => known2 === name)).map((name) => `unknown slot {${name}}; its sentence is never sent. Known: ${slotNames.join(", ")}`);
}
function boxesIn(node) {
  return node.children.flatMap(
    (child) => child.type === "containerDirective" && !openBoxes.has(child.name) ? [child] : boxesIn(child)
  );
}

// ingest/place-under-headings.ts
import GithubSlugger2 from "github-slugger";
function placeUnderHeadings(parts, title) {
  const slugger = new GithubSlugger2();
  const anchors = /* @__PURE__ */ new Set();
  const blocks2 = [];
  let headingPath = [];
  let depths = [];
  let anchor = "";
  let seenTitle = false;
  for (const part of parts) {
    if (!("name" in part)) {
      blocks2.push({ ...part, headingPath, anchor });
      continue;
    }
    const { name, depth } = part;
    anchor = slugger.slug(name);
    anchors.add(anchor);
    const isTitle = depth === 1 && (!seenTitle || name === title);
    if (isTitle) seenTitle = true;
    const keep = depths.findIndex((above) => above >= depth);
    const outer = keep === -1 ? depths.length : keep;
    headingPath = isTitle ? [] : [...headingPath.slice(0, outer), name];
    depths = isTitle ? [] : [...depths.slice(0, outer), depth];
  }
  return { blocks: blocks2, anchors: [...anchors] };
}

// ingest/parse-article.ts
function parseArticle(path, written, { audience, id } = {}) {
  const report = problemsOf(path);
  const text = tightenBoxes(written);
  const hard = hardToParse(text);
  if (hard !== void 0) return { problems: [report("error", hard.line, hard.message)] };
  let outline;
  try {
    outline = outlineOf(text, report);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { problems: [report("error", 1, "the markdown is nested too deeply to be read; flatten it")] };
  }
  const { yaml, parts, links, deepLine } = outline;
  if (yaml === void 0 && unreadFrontMatter.test(text)) {
    const message = "the front matter is not closed or not YAML at the very start; write it between two lines of ---";
    return { problems: [report("error", 1, message)] };
  }
  if (deepLine !== void 0) return { problems: [report("error", deepLine, nestedTooDeep)] };
  const loose2 = yaml === void 0 ? looseFrontMatterOf(text) : void 0;
  if (loose2?.guarding === true) return { problems: [report("error", loose2.line, looseFrontMatter)] };
  const firstHeading = parts.find((part) => "name" in part);
  const read = readFrontMatter(
    yaml?.value ?? "",
    (yaml?.line ?? 0) + 1,
    {
      id: id ?? idFromPath(path),
      title: (firstHeading?.name ?? "") || idFromPath(path),
      lang: () => guessLang2(path, text),
      ...audience === void 0 ? {} : { audience }
    },
    report
  );
  const { frontMatter: frontMatter2 } = read;
  if (frontMatter2 === void 0) return { problems: read.problems };
  const warnings = loose2 === void 0 ? [] : [report("warning", loose2.line, looseFrontMatter)];
  const problems = [...warnings, ...read.problems, ...outline.problems];
  if (problems.some(({ severity }) => severity === "error")) return { problems };
  const { blocks: blocks2, anchors } = placeUnderHeadings(parts, frontMatter2.title);
  frontMatter2.refusals.forEach((refusal, index) => {
    const oneLine = (value) => value.replaceAll(/\s+/g, " ");
    const alternatives = refusal.alternatives.map((alternative) => `- ${oneLine(alternative)}`);
    const lines3 = [oneLine(refusal.when), oneLine(refusal.reason), ...alternatives];
    blocks2.push({
      kind: "refusal",
      headingPath: [],
      anchor: "",
      text: lines3.join("\n"),
      line: read.lineOf(["refusals", index])
    });
  });
  if (blocks2.length === 0) blocks2.push({ kind: "text", headingPath: [], anchor: "", text: frontMatter2.title, line: 1 });
  const body = written.split("\n").slice(yaml?.endLine ?? 0).join("\n").trim();
  const lines2 = Object.fromEntries(Object.keys(frontMatter2).map((key) => [key, read.lineOf([key])]));
  return { article: { frontMatter: frontMatter2, body, blocks: blocks2, links, anchors, lines: lines2 }, problems };
}
var unreadFrontMatter = /^\s*(?:---[ \t]*\n(?:[^\n]*\n)*?[\w-]+:|---[ \t]*\w+[ \t]*\n|\+\+\+[ \t]*\n)/;
var looseFrontMatter = "this looks like front matter but is read as text; write it at the very start of the file, between two lines of ---";
var keysBetweenLines = /^((?:\s|<!--[^]*?-->)*)-{3,}[ \t]*\n((?:[ \t]*(?:[\w-]+:|- |#)[^\n]*\n)+)-{3,}[ \t]*(?:\n|$)/;
function looseFrontMatterOf(text) {
  const [, before, keys2] = keysBetweenLines.exec(text) ?? [];
  if (before === void 0 || keys2 === void 0) return void 0;
  const names = Array.from(keys2.matchAll(/^([\w-]+):/gm), ([, name = ""]) => name);
  return { line: before.split("\n").length, guarding: names.some((name) => guards.has(name)) };
}

// src/package-folder.ts
import { existsSync } from "node:fs";
import { dirname, join as join2 } from "node:path";
import { fileURLToPath } from "node:url";
function packageFolder() {
  const start = dirname(fileURLToPath(import.meta.url));
  let folder = start;
  while (!existsSync(join2(folder, "package.json"))) {
    const above = dirname(folder);
    if (above === folder)
      throw new Error(`${start}: no package.json above it; the package is not whole, install it anew`);
    folder = above;
  }
  return folder;
}

// src/policy/sensitive-phrases.ts
var sensitiveKinds = [
  "self_harm",
  "child",
  /** Fire, gas, a drunk driver. */
  "danger",
  "health",
  "violence",
  "law",
  "data",
  "discrimination",
  "press",
  /** A death, and whatever else is grave. */
  "other"
];
var ate = "\u043F\u043E\u0441\u043B\u0435|\u043E\u0442 .. \u0435\u0434\u044B|\u043F\u0438\u0446\u0446\u044B|\u0443\u0436\u0438\u043D\u0430|\u043E\u0431\u0435\u0434\u0430|\u0431\u043B\u044E\u0434\u0430|\u0440\u043E\u043B\u043B\u043E\u0432|\u0441\u0430\u043B\u0430\u0442\u0430|\u0441\u043E\u0443\u0441\u0430";
var sensitivePhrases = [
  {
    kind: "self_harm",
    phrases: [
      "\u043F\u043E\u043A\u043E\u043D\u0447\u0438\u0442\u044C|\u043F\u043E\u043A\u043E\u043D\u0447\u0443 \u0441|\u0441\u043E \u0441\u043E\u0431\u043E\u0439|\u0436\u0438\u0437\u043D\u044C\u044E",
      "\u043D\u0435 \u0445\u043E\u0447\u0443|\u0445\u043E\u0447\u0435\u0442\u0441\u044F .. \u0436\u0438\u0442\u044C",
      "\u0436\u0438\u0442\u044C \u043D\u0435 \u0445\u043E\u0447\u0443|\u0445\u043E\u0447\u0435\u0442\u0441\u044F",
      "\u0443\u0431\u044C\u044E|\u0443\u0431\u0438\u0442\u044C =\u0441\u0435\u0431\u044F",
      "\u0441\u0443\u0438\u0446\u0438\u0434*",
      "\u0441\u0430\u043C\u043E\u0443\u0431\u0438\u0439*",
      "\u043D\u0430\u043B\u043E\u0436\u0438\u0442\u044C|\u043D\u0430\u043B\u043E\u0436\u0443 .. \u0440\u0443\u043A\u0438",
      "\u043F\u043E\u0440\u0435\u0437* .. \u0432\u0435\u043D\u044B",
      "\u0432\u0441\u043A\u0440\u043E* .. \u0432\u0435\u043D\u044B",
      "\u0432\u044B\u0431\u0440\u043E\u0448*|\u0432\u044B\u043F\u0440\u044B\u0433\u043D* .. \u0438\u0437|\u0441 \u043E\u043A\u043D\u0430|\u043A\u0440\u044B\u0448\u0438|\u0431\u0430\u043B\u043A\u043E\u043D\u0430",
      "\u043F\u043E\u0432\u0435\u0448* =\u043F\u043E\u0432\u0435\u0448\u0443\u0441\u044C|=\u043F\u043E\u0432\u0435\u0441\u0438\u0442\u044C\u0441\u044F",
      "=\u043F\u043E\u0432\u0435\u0448\u0443\u0441\u044C|=\u043F\u043E\u0432\u0435\u0441\u0438\u0442\u044C\u0441\u044F",
      "\u0441\u0432\u0435\u0441\u0442\u0438 \u0441\u0447\u0435\u0442\u044B",
      "kill|killing|hurt|hurting|harm|harming|cut|cutting =myself",
      "end|ending|take|taking .. =my own? life",
      "suicid*",
      "self harm",
      "want|going .. to die",
      "dont|not want .. to? live|alive",
      "no reason to live"
    ]
  },
  {
    kind: "child",
    phrases: [
      "\u0440\u0435\u0431\u0435\u043D*|\u0441\u044B\u043D|\u0434\u043E\u0447\u044C|\u0434\u043E\u0447\u043A*|\u0434\u043E\u0447\u0435\u0440*|\u043C\u0430\u043B\u044B\u0448*|\u0434\u0435\u0442\u0438 ... \u043F\u043E\u0434\u0430\u0432\u0438*|\u0437\u0430\u0434\u044B\u0445*|\u043E\u0442\u0440\u0430\u0432\u0438*|\u0440\u0432\u0435\u0442|\u0440\u0432\u0430\u043B\u043E|\u0442\u043E\u0448\u043D*|\u043E\u0431\u0436\u0435\u0433*|\u043E\u0431\u043E\u0436\u0433*|\u0441\u043E\u0437\u043D\u0430\u043D\u0438*|=\u0441\u043A\u043E\u0440\u0430\u044F|=\u0441\u043A\u043E\u0440\u0443\u044E|\u043F\u043E\u0442\u0435\u0440\u044F\u043B*",
      "\u043F\u043E\u0434\u0430\u0432\u0438*|\u0437\u0430\u0434\u044B\u0445*|\u043E\u0442\u0440\u0430\u0432\u0438*|\u043E\u0431\u0436\u0435\u0433*|\u043E\u0431\u043E\u0436\u0433* ... \u0440\u0435\u0431\u0435\u043D*|\u0441\u044B\u043D|\u0434\u043E\u0447\u044C|\u0434\u043E\u0447\u043A*|\u043C\u0430\u043B\u044B\u0448*|\u0434\u0435\u0442\u0438",
      "\u0440\u0435\u0431\u0435\u043D*|\u0434\u0435\u0442\u0438|\u0434\u043E\u0447\u043A*|\u0434\u043E\u0447\u044C|\u0441\u044B\u043D ... \u043F\u0440\u0438\u0441\u0442\u0430\u0432\u0430*|\u0434\u043E\u043C\u043E\u0433\u0430*|\u0442\u0440\u043E\u0433\u0430*|\u0438\u0437\u0431\u0438\u043B*|\u0443\u0434\u0430\u0440\u0438\u043B*|\u043D\u0430\u043F\u0443\u0433\u0430*|\u0441\u0445\u0432\u0430\u0442\u0438\u043B*|\u0443\u0432\u0435\u043B*|\u0443\u0433\u0440\u043E\u0436\u0430*",
      "\u043F\u0440\u0438\u0441\u0442\u0430\u0432\u0430*|\u0434\u043E\u043C\u043E\u0433\u0430*|\u0438\u0437\u0431\u0438\u043B*|\u0443\u0434\u0430\u0440\u0438\u043B*|\u0441\u0445\u0432\u0430\u0442\u0438\u043B* .. \u043A? \u0440\u0435\u0431\u0435\u043D*|\u0434\u0435\u0442\u0438|\u0434\u043E\u0447\u043A*|\u0434\u043E\u0447\u0435\u0440\u0438|\u0441\u044B\u043D",
      "\u0440\u0435\u0431\u0435\u043D*|\u0434\u0435\u0442\u0438 .. \u0432 \u043E\u043F\u0430\u0441\u043D\u043E\u0441\u0442\u0438",
      "\u043C\u0430\u043C\u0430|\u043F\u0430\u043F\u0430|\u0431\u0430\u0431\u0443\u0448\u043A\u0430|\u0434\u0435\u0434\u0443\u0448\u043A\u0430|\u0441\u0435\u0441\u0442\u0440\u0430|\u0431\u0440\u0430\u0442 .. \u043D\u0435 .. \u043F\u0440\u043E\u0441\u044B\u043F\u0430\u0435\u0442\u0441\u044F|\u0434\u044B\u0448\u0438\u0442|\u0432\u0441\u0442\u0430\u0435\u0442|\u0448\u0435\u0432\u0435\u043B\u0438\u0442\u0441\u044F|\u043E\u0442\u0432\u0435\u0447\u0430\u0435\u0442",
      "mum|mom|dad|mother|father|grandma|brother|sister .. wont|not|isnt .. wake|waking|breathing|moving",
      "child|kid|girl|boy .. bruised|bruises|beaten|crying|scared|locked|help|alone ... help|scared|bruised|door|alone",
      "child|kid|son|daughter|baby|toddler|children|kids ... chok*|vomit*|poison*|burn|burned|burnt|unconscious|hospital|ambulance|danger|missing|unwell|sick",
      "chok*|poison*|burn|burned|burnt|injur*|threaten*|touch*|grab*|hit|molest* .. my .. child|kid|son|daughter|baby|toddler|children",
      "child|kid|son|daughter|children ... molest*|touched|grabbed|hit by|threatened|followed|abuse*"
    ]
  },
  {
    kind: "health",
    phrases: [
      "\u043E\u0442\u0440\u0430\u0432\u0438\u043B* .. \u044F|\u043C\u044B|\u043D\u0430\u0441|\u043C\u0435\u043D\u044F|\u043C\u0443\u0436|\u0436\u0435\u043D\u0430|\u043C\u0430\u043C\u0430|\u0441\u0435\u043C\u044C\u044F|\u0432\u0430\u0448\u0435\u0439|\u0432\u0430\u0448*|\u0435\u0434\u043E\u0439|\u043F\u0438\u0446\u0446\u0435\u0439|\u0432\u0447\u0435\u0440\u0430|\u0441\u0435\u0433\u043E\u0434\u043D\u044F|\u0441\u0438\u043B\u044C\u043D\u043E",
      "\u043E\u0442\u0440\u0430\u0432\u0438\u043B*|\u0442\u0440\u0430\u0432\u0430\u043D\u0443\u043B*|\u043E\u0442\u0440\u0430\u0432\u043B\u0435\u043D* $",
      "\u044F|\u043C\u044B|\u043C\u0443\u0436|\u0436\u0435\u043D\u0430|\u043C\u0430\u043C\u0430|\u0432\u0441\u0435 \u043E\u0442\u0440\u0430\u0432\u0438\u043B*|\u0442\u0440\u0430\u0432\u0430\u043D\u0443\u043B*",
      "\u043F\u0438\u0449\u0435\u0432\u043E\u0435|\u043F\u043E\u0434\u043E\u0437\u0440\u0435\u043D*|=\u0441|\u0441\u0438\u043C\u043F\u0442\u043E\u043C* .. \u043E\u0442\u0440\u0430\u0432\u043B\u0435\u043D*",
      "\u043E\u0442\u0440\u0430\u0432\u043B\u0435\u043D* .. \u043F\u0438\u0446\u0446\u0435\u0439|\u0435\u0434\u043E\u0439|\u043F\u043E\u0441\u043B\u0435|\u043E\u0442",
      `\u043F\u043B\u043E\u0445\u043E|\u0442\u043E\u0448\u043D*|\u0440\u0432\u043E\u0442\u0430|\u0440\u0432\u0435\u0442|\u0432\u044B\u0440\u0432\u0430\u043B\u043E|\u0440\u0432\u0430\u043B\u043E|\u043F\u043E\u043D\u043E\u0441|\u0434\u0438\u0430\u0440\u0435*|\u0442\u0435\u043C\u043F\u0435\u0440\u0430\u0442\u0443\u0440\u0430|\u0431\u043E\u043B\u0438\u0442|\u0441\u043A\u0440\u0443\u0442\u0438\u043B\u043E|\u0432\u044B\u0432\u043E\u0440\u0430\u0447* ... ${ate}`,
      `${ate} ... \u0441\u0442\u0430\u043B\u043E|\u0441\u0442\u043E\u0448\u043D*|\u0442\u043E\u0448\u043D*|\u0432\u044B\u0440\u0432*|\u0440\u0432\u043E\u0442\u0430|\u0440\u0432\u0435\u0442|\u0440\u0432\u0430\u043B\u043E|\u043F\u043E\u043D\u043E\u0441|\u043E\u0442\u0440\u0430\u0432*|\u0441\u043A\u0440\u0443\u0442\u0438\u043B\u043E|\u0431\u043E\u043B\u0438\u0442|\u0442\u0435\u043C\u043F\u0435\u0440\u0430\u0442\u0443\u0440\u0430|\u043F\u043B\u043E\u0445\u043E`,
      "\u043C\u043D\u0435|\u0435\u043C\u0443|\u0435\u0439|\u043D\u0430\u043C|\u0436\u0435\u043D\u0435|\u043C\u0443\u0436\u0443|\u043C\u0430\u043C\u0435|\u0432\u0441\u0435\u043C .. =\u0441\u0442\u0430\u043B\u043E .. \u043F\u043B\u043E\u0445\u043E|\u0434\u0443\u0440\u043D\u043E|\u0445\u0443\u0436\u0435",
      "=\u0441\u0442\u0430\u043B\u043E \u043F\u043B\u043E\u0445\u043E|\u0434\u0443\u0440\u043D\u043E \u043C\u043D\u0435|\u043D\u0430\u043C|\u0432\u0441\u0435\u043C|\u0436\u0435\u043D\u0435|\u043C\u0443\u0436\u0443|\u043F\u043E\u0441\u043B\u0435",
      "\u0432\u044B\u0437\u0432\u0430*|\u0432\u044B\u0437\u044B\u0432\u0430*|\u0443\u0432\u0435\u0437*|\u043F\u0440\u0438\u0435\u0445\u0430\u043B*|\u0437\u0430\u0431\u0440\u0430\u043B* .. =\u0441\u043A\u043E\u0440\u0430\u044F|=\u0441\u043A\u043E\u0440\u0443\u044E|=\u0441\u043A\u043E\u0440\u043E\u0439",
      "\u043F\u043E\u043F\u0430\u043B*|\u043B\u0435\u0436\u0443|\u043B\u0435\u0436\u0438\u0442|\u043E\u043A\u0430\u0437\u0430\u043B*|\u0443\u0432\u0435\u0437\u043B\u0438 .. \u0432 \u0431\u043E\u043B\u044C\u043D\u0438\u0446*|\u0440\u0435\u0430\u043D\u0438\u043C\u0430\u0446*|\u0438\u043D\u0444\u0435\u043A\u0446\u0438\u043E\u043D\u043A*|\u0433\u043E\u0441\u043F\u0438\u0442\u0430\u043B*",
      "\u0431\u043E\u043B\u044C\u043D\u0438\u0447*|\u0432\u0440\u0430\u0447*|\u0434\u043E\u043A\u0442\u043E\u0440 .. \u0441\u043A\u0430\u0437\u0430\u043B .. \u043E\u0442\u0440\u0430\u0432\u043B\u0435\u043D*|\u0430\u043B\u043B\u0435\u0440\u0433\u0438*",
      "\u0430\u043B\u043B\u0435\u0440\u0433\u0438\u0447\u0435\u0441\u043A* \u0440\u0435\u0430\u043A\u0446*",
      "\u043F\u043E\u0448\u043B\u0430|\u043D\u0430\u0447\u0430\u043B\u0430\u0441\u044C|\u043D\u0430\u0447\u0430\u043B\u0430\u0441*|\u0441\u043B\u0443\u0447\u0438\u043B\u0430\u0441\u044C|\u043F\u043E\u044F\u0432\u0438\u043B\u0430\u0441\u044C|\u0432\u044B\u043B\u0435\u0437\u043B\u0430|\u043F\u0440\u0438\u0441\u0442\u0443\u043F|\u0438\u0437 \u0437\u0430|\u0432\u044B\u0441\u043A\u043E\u0447\u0438\u043B\u0430 .. \u0430\u043B\u043B\u0435\u0440\u0433\u0438*|\u0441\u044B\u043F\u044C",
      "\u0430\u043B\u043B\u0435\u0440\u0433\u0438* .. \u043D\u0430\u0447\u0430\u043B\u0430\u0441\u044C|\u043F\u043E\u0448\u043B\u0430|\u0432\u044B\u043B\u0435\u0437\u043B\u0430|\u043F\u0440\u043E\u044F\u0432\u0438\u043B*|\u043E\u0431\u043E\u0441\u0442\u0440\u0438\u043B*|\u043F\u043E\u0441\u043B\u0435",
      "\u0441\u044B\u043F\u044C|\u0441\u044B\u043F\u044C\u044E|\u0447\u0435\u0448\u0435\u0442*|\u0437\u0443\u0434|\u043F\u044F\u0442\u043D\u0430 .. \u043F\u043E\u0441\u043B\u0435|\u043E\u0442|\u0432\u0435\u0441\u044C|\u0432\u0441\u044F|\u0432\u0441\u0435",
      "\u043F\u043E\u043A\u0440\u044B\u043B* .. \u0441\u044B\u043F\u044C\u044E|\u043F\u044F\u0442\u043D\u0430\u043C\u0438|\u0432\u043E\u043B\u0434\u044B\u0440*",
      "\u043E\u043F\u0443\u0445*|\u043E\u0442\u0435\u043A*|\u043E\u0442\u0435\u043A\u043B*|\u0440\u0430\u0441\u043F\u0443\u0445*|\u0440\u0430\u0437\u0434\u0443\u043B* .. \u043B\u0438\u0446\u043E|\u0433\u0443\u0431*|\u0433\u043E\u0440\u043B\u043E|\u044F\u0437\u044B\u043A|\u0433\u043B\u0430\u0437*|\u043D\u043E\u0441",
      "\u043B\u0438\u0446\u043E|\u0433\u0443\u0431*|\u0433\u043E\u0440\u043B\u043E|\u044F\u0437\u044B\u043A|\u0433\u043B\u0430\u0437* .. \u043E\u043F\u0443\u0445*|\u043E\u0442\u0435\u043A*|\u0440\u0430\u0441\u043F\u0443\u0445*|\u0440\u0430\u0437\u0434\u0443\u043B*",
      "\u043E\u0442\u0435\u043A \u043A\u0432\u0438\u043D\u043A\u0435",
      "\u0430\u043D\u0430\u0444\u0438\u043B\u0430*",
      "\u0434\u044B\u0448\u0430\u0442\u044C .. \u0442\u0440\u0443\u0434\u043D\u043E|\u0442\u044F\u0436\u0435\u043B\u043E|\u043D\u0435\u0447\u0435\u043C",
      "\u0434\u044B\u0448\u0430\u0442\u044C \u043D\u0435 \u043C\u043E\u0433\u0443",
      "\u0442\u0440\u0443\u0434\u043D\u043E|\u0442\u044F\u0436\u0435\u043B\u043E|\u043D\u0435\u0447\u0435\u043C|\u043C\u043E\u0433\u0443 .. \u0434\u044B\u0448\u0430\u0442\u044C",
      "\u0437\u0430\u0434\u044B\u0445\u0430*",
      "\u0441\u043B\u043E\u043C\u0430\u043B*|\u043E\u0442\u043A\u043E\u043B\u043E\u043B*|\u0432\u044B\u0431\u0438\u043B*|\u0440\u0430\u0441\u043A\u0440\u043E\u0448\u0438\u043B* .. \u0437\u0443\u0431*|\u043A\u043E\u0440\u043E\u043D\u043A*|\u043F\u043B\u043E\u043C\u0431*",
      "\u0437\u0443\u0431* .. \u0441\u043B\u043E\u043C\u0430\u043B*|\u043E\u0442\u043A\u043E\u043B\u043E\u043B\u0441\u044F|\u0442\u0440\u0435\u0441\u043D\u0443\u043B|\u0440\u0430\u0441\u043A\u0440\u043E\u0448\u0438\u043B\u0441\u044F",
      "\u043F\u043E\u0440\u0435\u0437\u0430\u043B*|\u043F\u043E\u0440\u0430\u043D\u0438\u043B*|\u0440\u0430\u0437\u0440\u0435\u0437\u0430\u043B*|\u0440\u0430\u0441\u0441\u0435\u043A*|\u043F\u0440\u043E\u0442\u043A\u043D\u0443\u043B* .. \u0440\u043E\u0442|\u044F\u0437\u044B\u043A|\u0433\u0443\u0431\u0443|\u0434\u0435\u0441\u043D*|\u0433\u043E\u0440\u043B\u043E|\u043F\u0430\u043B\u0435\u0446|\u0440\u0443\u043A\u0443|\u0441\u044F|\u0441\u0435\u0431\u0435|\u043E\u0431",
      "\u043F\u043E\u0440\u0435\u0437\u0430\u043B\u0441\u044F|\u043F\u043E\u0440\u0435\u0437\u0430\u043B\u0430\u0441\u044C|\u043F\u043E\u0440\u0430\u043D\u0438\u043B\u0441\u044F|\u043F\u043E\u0440\u0430\u043D\u0438\u043B\u0430\u0441\u044C|\u043E\u0431\u0436\u0435\u0433\u0441\u044F|\u043E\u0431\u043E\u0436\u0433\u043B\u0430\u0441\u044C|\u043E\u0431\u0436\u0451\u0433\u0441\u044F|\u043E\u0431\u0436\u0435\u0433\u0441\u044F",
      "\u043E\u0431\u0436\u0435\u0433*|\u043E\u0431\u043E\u0436\u0433*|\u043E\u0448\u043F\u0430\u0440\u0438\u043B* .. \u0440\u043E\u0442|\u044F\u0437\u044B\u043A|\u0440\u0443\u043A\u0443|\u0433\u043E\u0440\u043B\u043E|\u0441\u0435\u0431\u0435|\u043D\u043E\u0433\u0443|\u043D\u0451\u0431\u043E|\u043A\u0438\u043F\u044F\u0442\u043A\u043E\u043C",
      "\u043F\u0440\u043E\u0433\u043B\u043E\u0442\u0438\u043B* .. \u0441\u0442\u0435\u043A\u043B\u043E|\u043C\u0435\u0442\u0430\u043B\u043B*|\u043F\u043B\u0430\u0441\u0442\u0438\u043A|\u043E\u0441\u043A\u043E\u043B\u043E\u043A|\u0441\u043A\u0440\u0435\u043F\u043A*|\u0431\u043E\u043B\u0442|\u0433\u0432\u043E\u0437\u0434\u044C",
      "\u0438\u0437\u043E? \u0440\u0442\u0430|\u044F\u0437\u044B\u043A*|\u0433\u0443\u0431* .. \u043A\u0440\u043E\u0432\u044C|\u043A\u0440\u043E\u0432\u044C\u044E|\u043A\u0440\u043E\u0432\u043E\u0442\u043E\u0447*",
      "\u043A\u0440\u043E\u0432\u044C .. \u0438\u0434\u0435\u0442|\u0438\u0437\u043E|\u043F\u043E\u0448\u043B\u0430",
      "\u043F\u043E\u043B\u0443\u0447\u0438\u043B* .. \u0442\u0440\u0430\u0432\u043C*|\u043E\u0436\u043E\u0433",
      "\u0442\u0440\u0430\u0432\u043C* .. \u043F\u043E\u043B\u0443\u0447\u0438\u043B*|\u043D\u0430\u043D\u0435\u0441*|\u043F\u0440\u0438\u0447\u0438\u043D*",
      "\u043F\u043E\u0442\u0435\u0440\u044F\u043B* \u0441\u043E\u0437\u043D\u0430\u043D\u0438\u0435",
      "\u0443\u043F\u0430\u043B* .. \u0432 \u043E\u0431\u043C\u043E\u0440\u043E\u043A",
      "\u0441\u0431\u0438\u043B* .. \u043C\u0435\u043D\u044F|\u043C\u0430\u0448\u0438\u043D*|\u0447\u0435\u043B\u043E\u0432\u0435\u043A\u0430|\u043F\u0435\u0448\u0435\u0445\u043E\u0434\u0430",
      "\u043F\u043E\u0434\u0430\u0432\u0438*|\u043F\u043E\u0434\u0430\u0432\u0438\u043B* .. \u043A\u043E\u0441\u0442\u043E\u0447\u043A*|\u043F\u043B\u0430\u0441\u0442\u0438\u043A*|\u0441\u0442\u0435\u043A\u043B*|\u043A\u0443\u0441\u043E\u043A",
      "food poison*",
      "got|been|was|were|feel|feeling .. poisoned|sick|ill|unwell .. after|from|off|because",
      "=made|=making me|us|him|her|them|everyone sick|ill|vomit",
      "after|since .. eating|ate|food|pizza|dinner .. sick|ill|vomit*|throwing|diarrh*|unwell|stomach|hospital",
      "sick|ill|vomiting|unwell|diarrh*|cramps|nausea .. after|since|from .. eating|pizza|food|night|dinner|order",
      "throwing|threw up",
      "been|started|cant stop|keep vomiting|puking",
      "allergic reaction",
      "anaphyla*",
      "went into shock",
      "epipen",
      "face|lips|throat|tongue|eyes .. swollen|swelling|swelled|closing",
      "swollen|swelling .. face|lips|throat|tongue|eyes",
      "cant|cannot|struggling|trouble|hard|difficult* .. breathe|breathing",
      "hives|rash .. after|all|over|from",
      "broke|in broken out|in .. rash|hives",
      "broke|chipped|cracked|broken .. tooth|teeth|filling|crown",
      "tooth|teeth .. broke|broken|chipped|cracked",
      "cut|sliced|stabbed =my|her|his .. mouth|lip|tongue|gum|throat|finger|hand",
      "burned|burnt|scalded|burn myself|me",
      "burned|burnt|scalded|burn =my|her|his mouth|tongue|hand*|lip*|throat|leg|finger*|arm",
      "swallowed .. glass|metal|plastic|piece|shard|screw|nail|staple",
      "bleeding|bled",
      "choked|choking",
      "injured|injury|hurt myself|hurt badly",
      "hospital|ambulance because|after|with|called|took|taken|now",
      "emergency room",
      "is|im|am|was|were in the? hospital",
      "ended|went|going|taken|rushed|admitted .. hospital|er",
      "called .. ambulance",
      "passed out|fainted|unconscious|collapsed",
      "ambulance .. here|came|coming|way",
      "\u0442\u0435\u043C\u043F\u0435\u0440\u0430\u0442\u0443\u0440\u0430 .. =38|=39|=40",
      "hit|ran|knocked .. me|pedestrian|someone .. over|car|bike|scooter|down"
    ],
    unless: [
      "\u0447\u0442\u043E\u0431\u044B|\u0447\u0442\u043E|\u0435\u0441\u043B\u0438|\u0432\u0434\u0440\u0443\u0433 .. \u043D\u0435 \u043E\u0442\u0440\u0430\u0432*",
      "\u043A\u0430\u043A .. \u043D\u0435|\u0438\u0437\u0431\u0435\u0436\u0430\u0442\u044C|\u0432\u044B\u0437\u0432\u0430\u0442\u044C \u043E\u0442\u0440\u0430\u0432*",
      "\u0430\u043D\u0430\u0444\u0438\u043B\u0430* .. \u0433\u0430\u0440\u0430\u043D\u0442\u0438*",
      "prone|tend to .. anaphyla*",
      "\u0441\u043A\u043E\u0440* .. \u043F\u0440\u0438\u0435\u0434*|\u043F\u0440\u0438\u0432\u0435\u0437*|\u0431\u0443\u0434\u0435\u0442"
    ]
  },
  {
    kind: "violence",
    phrases: [
      "\u043A\u0443\u0440\u044C\u0435\u0440*|\u0434\u043E\u0441\u0442\u0430\u0432\u0449\u0438\u043A*|\u0441\u043E\u0442\u0440\u0443\u0434\u043D\u0438\u043A*|\u043E\u0445\u0440\u0430\u043D\u043D\u0438\u043A*|\u043E\u043D|\u0432\u043E\u0434\u0438\u0442\u0435\u043B*|\u043F\u043E\u0432\u0430\u0440* .. \u0443\u0434\u0430\u0440\u0438\u043B*|\u0438\u0437\u0431\u0438\u043B*|\u0442\u043E\u043B\u043A\u043D\u0443\u043B*|\u043D\u0430\u043F\u0430\u043B*|\u0443\u0433\u0440\u043E\u0436\u0430*|\u0437\u0430\u043C\u0430\u0445\u043D*|\u043F\u043D\u0443\u043B*|\u0441\u0445\u0432\u0430\u0442\u0438\u043B*|\u0434\u043E\u043C\u043E\u0433\u0430*|\u043F\u0440\u0438\u0441\u0442\u0430\u0432\u0430*|\u043B\u0430\u043F\u0430\u043B*|\u043F\u0440\u0435\u0441\u043B\u0435\u0434*",
      "\u0443\u0434\u0430\u0440\u0438\u043B*|\u0438\u0437\u0431\u0438\u043B*|\u043D\u0430\u043F\u0430\u043B*|\u0443\u0433\u0440\u043E\u0436\u0430*|\u043F\u0440\u0438\u0441\u0442\u0430\u0432\u0430*|\u0434\u043E\u043C\u043E\u0433\u0430* .. \u043C\u0435\u043D\u044F|\u043C\u043D\u0435|\u043A\u043E|\u043D\u0430|\u0436\u0435\u043D\u0443|\u043C\u0443\u0436\u0430|\u043C\u0430\u043C\u0443|\u043A\u0443\u0440\u044C\u0435\u0440*",
      "\u0443\u0433\u0440\u043E* .. \u0444\u0438\u0437\u0438\u0447\u0435\u0441\u043A*|\u0440\u0430\u0441\u043F\u0440\u0430\u0432*|\u0443\u0431\u0438\u0442\u044C|\u043D\u043E\u0436\u043E\u043C",
      "\u0441\u0435\u043A\u0441\u0443\u0430\u043B\u044C\u043D* .. \u0434\u043E\u043C\u043E\u0433\u0430\u0442*|\u0445\u0430\u0440\u0430\u043A\u0442\u0435\u0440\u0430",
      "\u0434\u043E\u043C\u043E\u0433\u0430\u0442*",
      "\u043A\u0443\u0440\u044C\u0435\u0440*|\u0434\u043E\u0441\u0442\u0430\u0432\u0449\u0438\u043A*|\u0432\u043E\u0434\u0438\u0442\u0435\u043B*|\u043E\u043D ... \u0442\u0440\u043E\u0433\u0430\u043B|\u043B\u0430\u043F\u0430\u043B|\u0437\u0430\u0436\u0430\u043B|\u043F\u0440\u0438\u0436\u0430\u043B|\u0441\u043B\u0435\u0434\u0438\u043B|\u043A\u0430\u0440\u0430\u0443\u043B\u0438\u0442|\u043F\u0438\u0448\u0435\u0442 .. \u043C\u0435\u043D\u044F|\u043C\u043D\u0435|\u0437\u0430|\u0432|\u043B\u0438\u0444\u0442\u0435",
      "\u0431\u043E\u044E\u0441\u044C .. \u0432\u044B\u0439\u0442\u0438|\u0432\u044B\u0445\u043E\u0434\u0438\u0442\u044C|\u0434\u043E\u043C\u043E\u0439|\u0435\u0433\u043E|\u043A\u0443\u0440\u044C\u0435\u0440\u0430",
      "courier|driver|rider|he .. texting|messaging|calling|waiting|outside .. me|my|privately|building|house|door|home",
      "\u043D\u043E\u0436*|\u043F\u0438\u0441\u0442\u043E\u043B\u0435\u0442*|\u043E\u0440\u0443\u0436\u0438* .. \u0443\u0433\u0440\u043E\u0436*|\u0434\u043E\u0441\u0442\u0430\u043B*|\u0432\u044B\u0442\u0430\u0449\u0438\u043B*",
      "courier|driver|rider|guy|employee|staff|he|worker .. hit|punched|pushed|attacked|assaulted|threatened|grabbed|followed|harassed|stalk*|shoved|slapped",
      "attacked|assaulted|threatened|punched|harassed|groped|stalked me|my|us|by",
      "sexual* .. harass*|assault*|comment*",
      "threaten* .. me|my|to .. kill|hurt|family|knife"
    ],
    unless: ["hit .. button|limit|traffic"]
  },
  {
    kind: "law",
    phrases: [
      "=\u0432|\u0447\u0435\u0440\u0435\u0437|\u0434\u043E|\u043F\u043E =\u0441\u0443\u0434|=\u0441\u0443\u0434\u0435|=\u0441\u0443\u0434\u043E\u043C",
      "\u043F\u043E\u0434\u0430\u043C|\u043F\u043E\u0434\u0430\u044E|\u043F\u043E\u0434\u0430\u0442\u044C|\u043F\u043E\u0434\u0430\u0434\u0438\u043C|\u043F\u043E\u0434\u0430\u0432\u0430\u0442\u044C .. =\u0441\u0443\u0434|\u0438\u0441\u043A|\u043F\u043E\u043B\u0438\u0446*|\u043F\u0440\u043E\u043A\u0443\u0440*",
      "=\u0441\u0443\u0434|=\u0441\u0443\u0434\u0430|=\u0441\u0443\u0434\u043E\u043C|=\u0441\u0443\u0434\u044B|=\u0441\u0443\u0434\u0438\u0442\u044C\u0441\u044F|=\u0437\u0430\u0441\u0443\u0436\u0443|=\u0437\u0430\u0441\u0443\u0434\u0438\u043C|=\u0441\u0443\u0434\u0435\u0431\u043D\u044B\u0439|=\u0441\u0443\u0434\u0435\u0431\u043D\u043E\u0435",
      "\u0443\u0432\u0438\u0434\u0438\u043C\u0441\u044F|\u0432\u0441\u0442\u0440\u0435\u0442\u0438\u043C\u0441\u044F .. \u0432 \u0441\u0443\u0434\u0435",
      "\u0438\u0441\u043A\u043E\u0432* \u0437\u0430\u044F\u0432\u043B\u0435\u043D*",
      "\u043F\u043E\u0434\u0430\u043C|\u043F\u043E\u0434\u0430\u0435\u043C|\u0433\u043E\u0442\u043E\u0432\u043B\u044E|\u0441\u043E\u0441\u0442\u0430\u0432\u043B\u044F\u044E|\u043D\u0430\u043F\u0438\u0448\u0443 \u0438\u0441\u043A",
      "\u043F\u0440\u043E\u043A\u0443\u0440\u0430\u0442\u0443\u0440*|\u043F\u0440\u043E\u043A\u0443\u0440\u043E\u0440*",
      "\u0440\u043E\u0441\u043F\u043E\u0442\u0440\u0435\u0431*|\u0440\u043F\u043D|\u0440\u043E\u0441\u043F\u043E\u0442\u0440\u0435\u0431\u043D\u0430\u0434\u0437\u043E\u0440~",
      "\u0440\u043E\u0441\u043A\u043E\u043C\u043D\u0430\u0434\u0437\u043E\u0440*|\u0440\u043A\u043D",
      "\u0441\u0430\u043D\u044D\u043F\u0438\u0434*|\u0441\u044D\u0441",
      "=\u0444\u0430\u0441|\u0430\u043D\u0442\u0438\u043C\u043E\u043D\u043E\u043F\u043E\u043B\u044C\u043D*",
      "\u0442\u0440\u0443\u0434\u043E\u0432* \u0438\u043D\u0441\u043F\u0435\u043A\u0446*",
      "\u0437\u0430\u0449\u0438\u0442* \u043F\u0440\u0430\u0432 \u043F\u043E\u0442\u0440\u0435\u0431\u0438\u0442\u0435\u043B*",
      "\u0437\u0430\u043A\u043E\u043D* .. \u043E \u0437\u0430\u0449\u0438\u0442\u0435 \u043F\u0440\u0430\u0432",
      "\u043E\u0431\u0449\u0435\u0441\u0442\u0432\u043E|\u0441\u043E\u044E\u0437 \u0437\u0430\u0449\u0438\u0442\u044B .. \u043F\u043E\u0442\u0440\u0435\u0431\u0438\u0442\u0435\u043B*",
      "=\u0430\u0434\u0432\u043E\u043A\u0430\u0442|=\u0430\u0434\u0432\u043E\u043A\u0430\u0442\u0443|=\u0430\u0434\u0432\u043E\u043A\u0430\u0442\u0430|=\u0430\u0434\u0432\u043E\u043A\u0430\u0442\u043E\u043C",
      "\u043C\u043E\u0439|\u043C\u043E\u0435\u043C\u0443|\u043C\u043E\u0438\u043C|\u043D\u0430\u0448|\u043E\u0431\u0440\u0430\u0449\u0443\u0441\u044C|\u043A\u043E\u043D\u0441\u0443\u043B\u044C\u0442\u0438\u0440*|\u043F\u0440\u043E\u043A\u043E\u043D\u0441\u0443\u043B\u044C\u0442*|\u043F\u0438\u0448\u0435\u0442 .. \u044E\u0440\u0438\u0441\u0442*",
      "\u044E\u0440\u0438\u0441\u0442* .. \u0441\u0432\u044F\u0437*|\u043F\u043E\u0434\u0433\u043E\u0442\u043E\u0432*|\u043E\u0431\u0440\u0430\u0449*|\u043D\u0430\u043F\u0438\u0448*|\u0441\u043E\u0441\u0442\u0430\u0432\u0438\u0442",
      "\u0434\u043E\u0441\u0443\u0434\u0435\u0431\u043D*",
      "\u043F\u0440\u0438\u0432\u043B\u0435\u043A\u0443|\u043F\u0440\u0438\u0432\u043B\u0435\u0447\u044C .. \u043A \u043E\u0442\u0432\u0435\u0442\u0441\u0442\u0432\u0435\u043D\u043D\u043E\u0441\u0442\u0438",
      "\u043C\u043E\u0440\u0430\u043B\u044C\u043D* .. \u0432\u0440\u0435\u0434*|\u0443\u0449\u0435\u0440\u0431*|\u043A\u043E\u043C\u043F\u0435\u043D\u0441\u0430\u0446*",
      "\u043F\u043E\u043B\u0438\u0446\u0438*|\u043F\u043E\u043B\u0438\u0446\u0438\u044F|\u043C\u0438\u043B\u0438\u0446\u0438*",
      "\u0443\u0447\u0430\u0441\u0442\u043A\u043E\u0432*",
      "\u0443\u0433\u043E\u043B\u043E\u0432\u043D*",
      "\u0441\u043B\u0435\u0434\u0441\u0442\u0432\u0435\u043D\u043D*",
      "sue|suing",
      "take|see|taking .. you|this|it .. to? court",
      "see you in court",
      "small claims",
      "legal action|proceedings|advice|claim",
      "my|our|contact*|talk* lawyer|solicitor|attorney|barrister",
      "lawyer|solicitor|attorney .. will|contact|hear|letter",
      "hear .. from .. lawyer|solicitor|attorney",
      "lawsuit",
      "court .. order|claim|date|case|action",
      "police",
      "prosecutor*",
      "trading standards",
      "consumer .. protection|rights|authority|watchdog|affairs|agency|ombudsman",
      "ombudsman",
      "food .. standards|safety .. agency|authority|report*|inspector*|inspection",
      "health|environmental .. inspector*|inspection|department",
      "file|filing|press|pressing .. charges|lawsuit",
      "regulator",
      "better business bureau",
      "data protection authority|officer"
    ],
    unless: [
      "\u0441\u043A\u0438\u0434\u043A* .. \u043F\u043E\u043B\u0438\u0446\u0438*",
      "discount* .. police",
      "police ... discount*",
      "food court",
      "\u0444\u0443\u0434 \u043A\u043E\u0440\u0442*",
      "tennis court",
      "\u0440\u044F\u0434\u043E\u043C|\u0432\u043E\u0437\u043B\u0435|\u043E\u043A\u043E\u043B\u043E|\u043D\u0430\u043F\u0440\u043E\u0442\u0438\u0432|\u0430\u0434\u0440\u0435\u0441 .. \u0441\u0443\u0434*|\u043F\u043E\u043B\u0438\u0446\u0438*|\u043F\u0440\u043E\u043A\u0443\u0440\u0430\u0442\u0443\u0440*",
      "\u0447\u0435\u0440\u0435\u0437 \u0443\u0447\u0430\u0441\u0442\u043A\u043E\u0432*",
      "near|next|opposite|behind .. court|police"
    ]
  },
  {
    kind: "data",
    phrases: [
      "\u0443\u0442\u0435\u0447\u043A* .. \u0434\u0430\u043D\u043D*|\u0431\u0430\u0437\u044B|\u0438\u043D\u0444\u043E\u0440\u043C\u0430\u0446*|\u043D\u043E\u043C\u0435\u0440*|\u043A\u0430\u0440\u0442*",
      "\u0443\u0442\u0435\u043A\u043B*|\u0441\u043B\u0438\u043B*|\u0441\u043B\u0438\u0432\u0430\u0435\u0442\u0435|\u0441\u043B\u0438\u0432|\u0443\u043A\u0440\u0430\u043B*|\u043F\u0440\u043E\u0434\u0430\u043B*|\u043F\u0440\u043E\u0434\u0430\u0435\u0442\u0435|\u0440\u0430\u0437\u0433\u043B\u0430\u0441\u0438\u043B*|\u043E\u043F\u0443\u0431\u043B\u0438\u043A\u043E\u0432\u0430\u043B* .. \u0434\u0430\u043D\u043D*|\u043D\u043E\u043C\u0435\u0440*|\u0431\u0430\u0437\u0430|\u0431\u0430\u0437\u0443|\u0430\u0434\u0440\u0435\u0441|\u0442\u0435\u043B\u0435\u0444\u043E\u043D|\u043F\u0435\u0440\u0441\u043E\u043D\u0430\u043B\u044C\u043D*",
      "\u0434\u0430\u043D\u043D* .. \u0443\u0442\u0435\u043A\u043B*|\u0441\u043B\u0438\u043B*|\u0443\u043A\u0440\u0430\u043B*|\u043F\u0440\u043E\u0434\u0430\u043B*|\u043F\u043E\u043F\u0430\u043B\u0438|\u0432\u044B\u043B\u043E\u0436\u0438\u043B*|\u0440\u0430\u0437\u0433\u043B\u0430\u0441\u0438\u043B*",
      "\u043C\u043E\u0439|\u043C\u043E\u0438 .. \u043D\u043E\u043C\u0435\u0440|\u0430\u0434\u0440\u0435\u0441|\u0434\u0430\u043D\u043D\u044B\u0435 .. \u043E\u043A\u0430\u0437\u0430\u043B*|\u043F\u043E\u043F\u0430\u043B*|\u0432\u044B\u043B\u043E\u0436\u0438\u043B*",
      "\u0447\u0443\u0436* .. \u0434\u0430\u043D\u043D*|\u0437\u0430\u043A\u0430\u0437\u044B|\u0430\u0434\u0440\u0435\u0441|\u043F\u0440\u043E\u0444\u0438\u043B\u044C .. \u0432\u0438\u0436\u0443|\u0432\u0438\u0434\u043D\u044B|\u043F\u043E\u043A\u0430\u0437\u044B\u0432\u0430*|\u0432\u043C\u0435\u0441\u0442\u043E",
      "\u0432\u0438\u0436\u0443|\u043F\u043E\u043A\u0430\u0437\u044B\u0432\u0430\u0435\u0442|\u043F\u043E\u043A\u0430\u0437\u0430\u043B* .. \u0447\u0443\u0436* .. \u0434\u0430\u043D\u043D*|\u0437\u0430\u043A\u0430\u0437\u044B|\u0430\u0434\u0440\u0435\u0441|\u0438\u043C\u044F|\u0442\u0435\u043B\u0435\u0444\u043E\u043D|\u043F\u0440\u043E\u0444\u0438\u043B\u044C|\u043A\u0430\u0440\u0442*",
      "\u043F\u0435\u0440\u0441\u043E\u043D\u0430\u043B\u044C\u043D* \u0434\u0430\u043D\u043D* .. \u0442\u0440\u0435\u0442\u044C\u0438\u043C|\u043F\u0435\u0440\u0435\u0434\u0430\u043B*|\u043D\u0430\u0440\u0443\u0448\u0435\u043D*",
      "\u0431\u0435\u0437 .. \u0441\u043E\u0433\u043B\u0430\u0441\u0438\u044F .. \u0434\u0430\u043D\u043D*|\u043F\u0435\u0440\u0441\u043E\u043D\u0430\u043B\u044C\u043D*",
      "\u0432\u0437\u043B\u043E\u043C* .. \u0431\u0430\u0437\u0443|\u0441\u0435\u0440\u0432\u0435\u0440|\u0432\u0430\u0441",
      "\u0432\u0430\u0441 \u0432\u0437\u043B\u043E\u043C*",
      "152 \u0444\u0437",
      "\u043A\u0443\u0440\u044C\u0435\u0440* .. \u043F\u0438\u0448\u0435\u0442|\u043D\u0430\u043F\u0438\u0441\u0430\u043B|\u0437\u0432\u043E\u043D\u0438\u0442 .. \u043C\u043D\u0435? .. \u043B\u0438\u0447\u043D*|\u043D\u043E\u0447\u044C\u044E|\u043F\u043E\u0441\u043B\u0435|\u0432 \u0442\u0435\u043B\u0435\u0433\u0440\u0430\u043C",
      "data .. breach|leak*|leaked|stolen|exposed|sold",
      "leak*|leaked|stole|sold|exposed|shared|published|posted .. my .. data|number|address|details|information|card|phone",
      "my .. data|details|number|address|information .. leaked|stolen|online|exposed|sold|shared",
      "someone|somebody|another else|elses|person|persons|customers .. data|orders|address|details|account .. see|shown|instead",
      "see|seeing|shows|showing .. someone|somebody|another|other .. else|elses|persons|customers|peoples .. data|orders|address|details|name|card",
      "gdpr .. breach|violation|complaint",
      "privacy .. breach|violation|violated",
      "you .. were|been|got hacked"
    ]
  },
  {
    kind: "discrimination",
    phrases: [
      "\u0434\u0438\u0441\u043A\u0440\u0438\u043C\u0438\u043D*",
      "\u0440\u0430\u0441\u0438\u0441*|\u043D\u0430\u0446\u0438\u0441*|\u0433\u043E\u043C\u043E\u0444\u043E\u0431*|\u043A\u0441\u0435\u043D\u043E\u0444\u043E\u0431*|\u0441\u0435\u043A\u0441\u0438\u0441*",
      "\u0437\u0430|\u043F\u043E .. \u043D\u0430\u0446\u0438\u043E\u043D\u0430\u043B\u044C\u043D*|\u043A\u043E\u0436\u0438|\u0440\u0430\u0441\u044B|\u0440\u0435\u043B\u0438\u0433\u0438*|\u0432\u0435\u0440\u043E\u0438\u0441\u043F\u043E\u0432\u0435\u0434\u0430\u043D*|\u043E\u0440\u0438\u0435\u043D\u0442\u0430\u0446*|\u0438\u043D\u0432\u0430\u043B\u0438\u0434\u043D*|\u0430\u043A\u0446\u0435\u043D\u0442*|\u0445\u0438\u0434\u0436\u0430\u0431*",
      "\u043E\u0441\u043A\u043E\u0440\u0431*|\u0443\u043D\u0438\u0437\u0438\u043B*|\u043E\u0442\u043A\u0430\u0437\u0430\u043B* .. \u043D\u0430\u0446\u0438\u043E\u043D\u0430\u043B\u044C\u043D*|\u0438\u043D\u0432\u0430\u043B\u0438\u0434*|\u0440\u0435\u043B\u0438\u0433\u0438*|\u043A\u043E\u043B\u044F\u0441\u043E\u0447\u043D\u0438\u043A*",
      "\u043D\u0435 \u043F\u0443\u0441\u0442\u0438\u043B*|\u043E\u0431\u0441\u043B\u0443\u0436\u0438\u043B*|\u043E\u0431\u0441\u043B\u0443\u0436\u0438\u0432\u0430* .. \u0438\u043D\u0432\u0430\u043B\u0438\u0434*|\u043A\u043E\u043B\u044F\u0441\u043A*|\u0441\u043E\u0431\u0430\u043A* \u043F\u043E\u0432\u043E\u0434\u044B\u0440*|\u0445\u0438\u0434\u0436\u0430\u0431*",
      "\u043D\u0430\u0437\u0432\u0430\u043B* .. \u0447\u0443\u0440\u043A*|\u0445\u0430\u0447*|\u0447\u0435\u0440\u043D\u043E\u0436\u043E\u043F*|\u0443\u0437\u043A\u043E\u0433\u043B\u0430\u0437*|\u0436\u0438\u0434*|\u043D\u0435\u0440\u0443\u0441*|\u043F\u043E\u043D\u0430\u0435\u0445*",
      "discriminat*",
      "racis*|sexis*|homophob*|transphob*|xenophob*|antisemit*|islamophob*|ableis*",
      "because .. my|our|im|am .. race|skin|religion|nationality|accent|disabled|disability|gay|muslim|jewish|black|asian|gender|hijab|wheelchair",
      "refused .. serve|service .. wheelchair|disabled|hijab|guide|black|gay",
      "slur*"
    ]
  },
  {
    kind: "press",
    phrases: [
      "=\u0441\u043C\u0438",
      "\u0436\u0443\u0440\u043D\u0430\u043B\u0438\u0441\u0442*|\u043A\u043E\u0440\u0440\u0435\u0441\u043F\u043E\u043D\u0434\u0435\u043D\u0442*|\u0440\u0435\u043F\u043E\u0440\u0442\u0435\u0440*",
      "\u044F|\u043C\u044B .. \u0438\u0437|\u043E\u0442 \u0440\u0435\u0434\u0430\u043A\u0446*|\u0433\u0430\u0437\u0435\u0442*|\u0442\u0435\u043B\u0435\u043A\u0430\u043D\u0430\u043B*|\u0438\u0437\u0434\u0430\u043D\u0438*|\u0436\u0443\u0440\u043D\u0430\u043B*",
      "\u043F\u0438\u0448\u0443|\u0433\u043E\u0442\u043E\u0432\u043B\u044E|\u0434\u0435\u043B\u0430\u044E|\u0441\u043D\u0438\u043C\u0430\u044E .. \u043C\u0430\u0442\u0435\u0440\u0438\u0430\u043B|\u0441\u044E\u0436\u0435\u0442|\u0440\u0435\u043F\u043E\u0440\u0442\u0430\u0436|\u0440\u0430\u0441\u0441\u043B\u0435\u0434\u043E\u0432\u0430\u043D*",
      "\u0437\u0430\u043F\u0440\u043E\u0441 .. \u0440\u0435\u0434\u0430\u043A\u0446*|\u0441\u043C\u0438|\u0436\u0443\u0440\u043D\u0430\u043B\u0438\u0441\u0442*|\u043A\u043E\u043C\u043C\u0435\u043D\u0442\u0430\u0440*",
      "\u043D\u0430\u043F\u0438\u0448*|\u0440\u0430\u0441\u0441\u043A\u0430\u0436*|\u043E\u0431\u0440\u0430\u0449*|\u0441\u043E\u043E\u0431\u0449*|\u043E\u0442\u043F\u0440\u0430\u0432*|\u043F\u043E\u0439\u0434\u0443 .. \u0432 \u0433\u0430\u0437\u0435\u0442*|\u043F\u0440\u0435\u0441\u0441\u0443|\u0440\u0435\u0434\u0430\u043A\u0446*|\u0442\u0435\u043B\u0435\u0432\u0438\u0434\u0435\u043D*|\u0442\u0435\u043B\u0435\u043A\u0430\u043D\u0430\u043B*|\u043D\u043E\u0432\u043E\u0441\u0442\u0438",
      "\u043D\u0430 \u0442\u0435\u043B\u0435\u0432\u0438\u0434\u0435\u043D\u0438\u0435|\u0442\u0435\u043B\u0435\u043A\u0430\u043D\u0430\u043B",
      "=\u043F\u0440\u0435\u0441\u0441 =\u0441\u043B\u0443\u0436\u0431\u0430|=\u0441\u0435\u043A\u0440\u0435\u0442\u0430\u0440\u044C|=\u0441\u043B\u0443\u0436\u0431\u0443|=\u0441\u043B\u0443\u0436\u0431\u043E\u0439|=\u0440\u0435\u043B\u0438\u0437",
      "\u043E\u0444\u0438\u0446\u0438\u0430\u043B\u044C\u043D* .. \u043A\u043E\u043C\u043C\u0435\u043D\u0442\u0430\u0440* .. \u043A\u043E\u043C\u043F\u0430\u043D\u0438*|\u0434\u043B\u044F",
      "\u0438\u043D\u0442\u0435\u0440\u0432\u044C\u044E .. \u0434\u0438\u0440\u0435\u043A\u0442\u043E\u0440*|\u0440\u0443\u043A\u043E\u0432\u043E\u0434*|\u043A\u043E\u043C\u043F\u0430\u043D\u0438*|\u0434\u043B\u044F",
      "journalist*|reporter*|newspaper*",
      "the press|press office|press enquiry|press inquiry|press request|press officer",
      "media|press .. enquiry|inquiry|request|statement|outlet|comment",
      "go|going|call|contact|write|tell .. newspaper*|press|media|tv|news",
      "writing|doing|working .. a|an story|article|piece|report .. about|on",
      "comment for .. article|story|piece|newspaper",
      "tv .. channel|crew|station|reporter",
      "interview .. your|ceo|director|founder"
    ],
    unless: ["french press", "press .. button|order|pay", "social media .. discount|promo|giveaway"]
  }
];

// src/text/fold.ts
var invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
var dotsOfYo = /(?<=е\p{M}*)\u0308/gu;
var apostrophes = /['’ʼ`]+(?=\p{L})(?<=\p{L}\p{M}*['’ʼ`]+)/gu;
var groupedThousands = /[ \u00a0\u202f,](?=\d{3}(?!\d))(?<=\d.)/g;
var token = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
var LONGEST_WORD = 64;
var plain2 = /^[\t\n\r -~А-Яа-яЁё«»„“”‘’–—]*$/;
function fold(text) {
  const letters = plain2.test(text) ? text.toLowerCase().replaceAll("\u0451", "\u0435") : foldUnicode(text);
  return letters.replace(apostrophes, "").replace(groupedThousands, "");
}
function foldUnicode(text) {
  return text.normalize("NFKD").toLowerCase().replace(invisible, "").normalize("NFKD").replace(dotsOfYo, "").normalize("NFKC").replaceAll("\u03C2", "\u03C3");
}
function words(text) {
  const found = fold(text).match(token) ?? [];
  return found.filter((word2) => word2.length <= LONGEST_WORD);
}

// src/text/stop-words.ts
var russian = `\u0430 \u0431\u0435\u0437 \u0431\u043E\u043B\u0435\u0435 \u0431\u044B \u0431\u044B\u043B \u0431\u044B\u043B\u0430 \u0431\u044B\u043B\u0438 \u0431\u044B\u043B\u043E \u0431\u044B\u0442\u044C \u0432 \u0432\u0430\u043C \u0432\u0430\u0441 \u0432\u0435\u0441\u044C \u0432\u043E \u0432\u043E\u0442 \u0432\u0441\u0435 \u0432\u0441\u0435\u0433\u043E \u0432\u0441\u0435\u0445 \u0432\u044B \u0433\u0434\u0435 \u0434\u0430 \u0434\u0430\u0436\u0435 \u0434\u043B\u044F \u0434\u043E \u0435\u0433\u043E \u0435\u0435 \u0435\u0441\u043B\u0438
\u0435\u0441\u0442\u044C \u0435\u0449\u0435 \u0436\u0435 \u0437\u0430 \u0437\u0434\u0435\u0441\u044C \u0438 \u0438\u0437 \u0438\u043B\u0438 \u0438\u043C \u0438\u0445 \u043A \u043A\u0430\u043A \u043A\u0430\u043A\u043E\u0439 \u043A\u0430\u043A\u0430\u044F \u043A\u0430\u043A\u0438\u0435 \u043A\u0430\u043A\u0438\u043C \u043A\u0430\u043A\u0443\u044E \u043A\u043E \u043A\u043E\u0433\u0434\u0430 \u043A\u0442\u043E \u043B\u0438 \u043B\u0438\u0431\u043E \u043C\u043D\u0435 \u043C\u044B \u043D\u0430 \u043D\u0430\u0434\u043E \u043D\u0430\u0448 \u043D\u0435 \u043D\u0435\u0433\u043E \u043D\u0435\u0435 \u043D\u0438
\u043D\u0438\u0445 \u043D\u043E \u043D\u0443 \u043E \u043E\u0431 \u043E\u0434\u043D\u0430\u043A\u043E \u043E\u043D \u043E\u043D\u0430 \u043E\u043D\u0438 \u043E\u043D\u043E \u043E\u0442 \u043E\u0447\u0435\u043D\u044C \u043F\u043E \u043F\u043E\u0434 \u043F\u0440\u0438 \u0441 \u0441\u043E \u0442\u0430\u043A \u0442\u0430\u043A\u0436\u0435 \u0442\u0430\u043A\u043E\u0439 \u0442\u0430\u043C \u0442\u0435 \u0442\u0435\u043C \u0442\u043E \u0442\u043E\u0433\u043E \u0442\u043E\u0436\u0435 \u0442\u043E\u0439 \u0442\u043E\u043B\u044C\u043A\u043E \u0442\u043E\u043C \u0442\u044B \u0443 \u0443\u0436\u0435
\u0445\u043E\u0442\u044F \u0447\u0435\u0433\u043E \u0447\u0435\u0439 \u0447\u0435\u043C \u0447\u0442\u043E \u0447\u0442\u043E\u0431\u044B \u0447\u044C\u0435 \u0447\u044C\u044F \u044D\u0442\u0430 \u044D\u0442\u0438 \u044D\u0442\u043E \u044D\u0442\u043E\u0442 \u044D\u0442\u043E\u043C \u044D\u0442\u043E\u0433\u043E \u044F \u0437\u0430\u0447\u0435\u043C \u043F\u043E\u0447\u0435\u043C\u0443 \u043A\u0443\u0434\u0430 \u0441\u043A\u043E\u043B\u044C\u043A\u043E \u043E\u0442\u043A\u0443\u0434\u0430 \u043A\u043E\u0442\u043E\u0440\u044B\u0439 \u043A\u043E\u0442\u043E\u0440\u0430\u044F \u043A\u043E\u0442\u043E\u0440\u043E\u0435
\u043A\u043E\u0442\u043E\u0440\u044B\u0435 \u043A\u043E\u0442\u043E\u0440\u044B\u0445 \u043A\u043E\u0442\u043E\u0440\u043E\u043C \u043A\u043E\u0442\u043E\u0440\u043E\u0439 \u043A\u043E\u0433\u043E \u043A\u043E\u043C\u0443 \u043A\u0430\u043A\u043E\u0432 \u043A\u0430\u043A\u043E\u0432\u0430 \u043A\u0430\u043A\u043E\u0432\u043E \u043A\u0430\u043A\u043E\u0432\u044B \u043A\u0430\u043A\u043E\u043C\u0443 \u043A\u0430\u043A\u043E\u0433\u043E \u043A\u0430\u043A\u0438\u043C\u0438 \u0447\u0435\u043C\u0443
\u0441\u0432\u043E\u0439 \u0441\u0432\u043E\u044F \u0441\u0432\u043E\u0435 \u0441\u0432\u043E\u0438 \u0441\u0432\u043E\u0435\u0433\u043E \u0441\u0432\u043E\u0435\u0439 \u0441\u0432\u043E\u0438\u0445 \u0441\u0432\u043E\u0435\u043C\u0443 \u0441\u0432\u043E\u0438\u043C \u0441\u0432\u043E\u0438\u043C\u0438 \u043C\u043E\u044F \u043C\u043E\u0439 \u043C\u043E\u0438 \u043C\u043E\u0435 \u043C\u0435\u043D\u044F \u043C\u043E\u0436\u043D\u043E \u043C\u043E\u0436\u0435\u0442 \u043C\u043E\u0433\u0443 \u043C\u043E\u0436\u0435\u043C \u043D\u0443\u0436\u043D\u043E \u043C\u043E\u0433\u0443\u0442 \u043B\u0438 \u043B\u0438\u0431\u043E \u043D\u0438\u0431\u0443\u0434\u044C`;
var english = `a an and are as at be but by for if in into is it its im ive no not of on or such that the their then there
these they this to was were will with what how do does did done can could i my me mine we us our you your which when where why
who whom should would am have has had from about so just any some`;
var courtesies = new Set(
  `\u0437\u0434\u0440\u0430\u0432\u0441\u0442\u0432\u0443\u0439\u0442\u0435 \u043F\u0440\u0438\u0432\u0435\u0442 \u0434\u043E\u0431\u0440\u044B\u0439 \u0434\u0435\u043D\u044C \u0432\u0435\u0447\u0435\u0440 \u0443\u0442\u0440\u043E \u043F\u043E\u0436\u0430\u043B\u0443\u0439\u0441\u0442\u0430 \u0441\u043F\u0430\u0441\u0438\u0431\u043E \u043F\u043E\u0434\u0441\u043A\u0430\u0436\u0438\u0442\u0435 \u0441\u043A\u0430\u0436\u0438\u0442\u0435 hi hello hey please thanks thank`.split(
    " "
  )
);
var stopWords = /* @__PURE__ */ new Set([...`${russian} ${english}`.split(/\s+/), ...courtesies]);
function isCourtesy(word2) {
  return courtesies.has(word2);
}
function isStopWord(word2) {
  return stopWords.has(word2);
}
var smallTalk = new Set(
  `\u0434\u0430 \u043D\u0435\u0442 \u0430\u0433\u0430 \u0443\u0433\u0443 \u043E\u043A \u043E\u043A\u0435\u0439 \u0445\u043E\u0440\u043E\u0448\u043E \u043B\u0430\u0434\u043D\u043E \u043F\u043E\u043D\u044F\u0442\u043D\u043E \u043F\u043E\u043D\u044F\u043B \u043F\u043E\u043D\u044F\u043B\u0430 \u044F\u0441\u043D\u043E \u0441\u0443\u043F\u0435\u0440 \u043E\u0442\u043B\u0438\u0447\u043D\u043E \u043A\u043B\u0430\u0441\u0441 \u043A\u0440\u0443\u0442\u043E \u0441\u043F\u0441 \u0431\u043B\u0430\u0433\u043E\u0434\u0430\u0440\u044E \u0441\u043F\u0430\u0441\u0438\u0431\u043E\u0447\u043A\u0438
\u0431\u043E\u043B\u044C\u0448\u043E\u0435 \u043E\u0433\u0440\u043E\u043C\u043D\u043E\u0435 \u043F\u043E\u0436\u0430\u043B\u0443\u0439\u0441\u0442\u0430 \u0434\u043E\u0431\u0440\u043E\u0433\u043E \u0432\u0441\u0435\u0433\u043E \u0445\u043E\u0440\u043E\u0448\u0435\u0433\u043E \u0443\u0434\u0430\u0447\u0438 \u0434\u043E\u0441\u0432\u0438\u0434\u0430\u043D\u0438\u044F \u0441\u0432\u0438\u0434\u0430\u043D\u0438\u044F \u043F\u043E\u043A\u0430 \u0430\u043B\u043B\u043E \u0430\u0443 \u0432\u0435\u0440\u043D\u043E \u0442\u043E\u0447\u043D\u043E \u043A\u043E\u043D\u0435\u0447\u043D\u043E \u0438\u043C\u0435\u043D\u043D\u043E
yes no yeah yep nope ok okay k sure great good fine nice cool perfect awesome got understood right correct exactly thx ty
cheers welcome bye goodbye much very lot appreciate morning afternoon evening`.split(/\s+/)
);
function isSmallTalk(word2) {
  return stopWords.has(word2) || smallTalk.has(word2);
}

// src/policy/small-turns.ts
var greeting = /^(?:здравствуйте|здрасте|здрасьте|привет|приветствую|добрый|доброе|доброго|хай|ку|алло|hi|hello|hey|good|greetings)$/;
var closing = /^(?:спасибо|спасибочки|спс|благодарю|понятно|понял|поняла|ясно|пока|свидания|отлично|супер|ок|окей|хорошо|ладно|thanks|thank|thx|ty|cheers|bye|goodbye|understood|great|perfect|awesome|ok|okay)$/;
function smallTurnOf(text) {
  const said = words(text);
  if (said.length === 0) return "blank";
  if (said.length > 8 || text.includes("?")) return void 0;
  if (!said.every((word2) => isSmallTalk(word2) || isCourtesy(word2) || greeting.test(word2))) return void 0;
  if (said.some((word2) => closing.test(word2))) return "closing";
  return said.some((word2) => greeting.test(word2)) ? "greeting" : void 0;
}

// src/text/own-copy.ts
var VIEWED_FROM = 13;
function ownCopy(text) {
  return text.length < VIEWED_FROM ? text : JSON.parse(JSON.stringify(text));
}

// src/text/remember.ts
function remember(atMost, make) {
  let recent = /* @__PURE__ */ new Map();
  let older = /* @__PURE__ */ new Map();
  return (text) => {
    let result = recent.get(text);
    if (result !== void 0) return result;
    const own = ownCopy(text);
    result = older.get(text) ?? make(own);
    if (recent.size >= atMost / 2) {
      older = recent;
      recent = /* @__PURE__ */ new Map();
    }
    recent.set(own, result);
    return result;
  };
}

// src/text/sentences.ts
var beforeName = /(?:^|[\s(«"])(?:г|ул|пр|пл|д|им|св|mr|mrs|ms|dr|st)\.$/iu;
var listNumber = /^\d{1,3}\.$/;
var initial = /(?:^|\s)\p{Lu}\.$/u;
var fullStop = /[.…]["»)]?$/u;
var startsLow = /^\s*[\p{Ll}\d]/u;
var TAIL = 8;
function cutSentences(text, lang) {
  let segmenter = segmenters.get(lang);
  if (segmenter === void 0) {
    segmenter = new Intl.Segmenter(lang, { granularity: "sentence" });
    segmenters.set(lang, segmenter);
  }
  return cutWith(segmenter, text);
}
var segmenters = /* @__PURE__ */ new Map();
function cutWith(segmenter, text) {
  const spans = [];
  let lineStart = 0;
  const close = (line2, from, to) => {
    const content = line2.slice(from, to).trimEnd();
    if (content === "") return;
    spans.push({ text: content, start: lineStart + from, end: lineStart + from + content.length });
  };
  for (const line2 of text.split("\n")) {
    let from = 0;
    for (const { segment, index } of segmenter.segment(line2)) {
      if (index > from && !continues(line2.slice(from, index), segment)) {
        close(line2, from, index);
        from = index;
      }
      if (index <= from) from = index + segment.length - segment.trimStart().length;
    }
    close(line2, from, line2.length);
    lineStart += line2.length + 1;
  }
  return spans;
}
function continues(before, after) {
  const said = before.trimEnd();
  if (said.length === before.length) return true;
  const tail = said.slice(-TAIL);
  return listNumber.test(said) || beforeName.test(tail) || initial.test(tail) || fullStop.test(tail) && startsLow.test(after);
}

// src/signs/sign-windows.ts
var SENTENCES_AT_MOST = 40;
var greeting2 = /^(?:здравствуйте|здрасте|здрасьте|привет|приветствую|добр(?:ый|ое|ого) (?:день|вечер|утро|дня|времени суток)|hi|hello|hey|good (?:morning|day|afternoon|evening))(?: there)?[\s,.!)–—-]+/iu;
function signWindows(texts) {
  const all = texts.flatMap((text) => cutSentences(text, "ru").map((span) => span.text.replace(greeting2, ""))).filter((sentence) => smallTurnOf(sentence) === void 0).slice(0, SENTENCES_AT_MOST);
  const distinct2 = [...new Set(all)].sort();
  return distinct2.length > 1 ? [...distinct2, distinct2.join("\n")] : distinct2;
}

// src/learning/features.ts
var BUCKETS = 32768;
var WORDS_AT_MOST = 200;
var PAIRED_AT_MOST = 30;
var SHORTEST_GROUP = 2;
var LONGEST_GROUP = 4;
var STOP_WORD_LETTERS = 0.5;
function featuresOf(text, lang, analyzer) {
  const found = words(text).slice(0, WORDS_AT_MOST);
  const stems = analyzer.terms(found.join(" "), lang).map(hashOf);
  const telling2 = found.flatMap((word2, at) => isStopWord(word2) ? [] : [stems[at] ?? 0]);
  const [ofStems, ofGroups, ofBoth] = [ofWords(stems), ofLetters(found), ofPairs(telling2)];
  const letters = ofStems.size + ofGroups.size;
  return {
    buckets: Uint16Array.from([...ofStems.keys(), ...ofGroups.keys(), ...ofBoth.keys()]),
    amounts: Float32Array.from([...ofStems.values(), ...ofGroups.values(), ...ofBoth.values()]),
    ends: [ofStems.size, letters, letters + ofBoth.size]
  };
}
var EDGE = 1;
function ofWords(stems) {
  const features = /* @__PURE__ */ new Map();
  for (let at = 0; at <= stems.length; at += 1) {
    const stem = stems[at] ?? EDGE;
    if (at < stems.length) put(features, Math.imul(stem, 7), 1);
    put(features, Math.imul(stems[at - 1] ?? EDGE, 31) + stem, 1);
  }
  return features;
}
function ofLetters(found) {
  const features = /* @__PURE__ */ new Map();
  for (const word2 of found) {
    const amount = isStopWord(word2) ? STOP_WORD_LETTERS : 1;
    const edged = ` ${word2} `;
    for (let start = 0; start + SHORTEST_GROUP <= edged.length; start += 1) {
      const end = Math.min(start + LONGEST_GROUP, edged.length);
      let hash = OFFSET;
      for (let at = start; at < end; at += 1) {
        hash = Math.imul(hash ^ edged.charCodeAt(at), PRIME);
        if (at > start) put(features, hash, amount);
      }
    }
  }
  return features;
}
function ofPairs(telling2) {
  const features = /* @__PURE__ */ new Map();
  const distinct2 = [...new Set(telling2)].slice(0, PAIRED_AT_MOST).sort((a, b) => a - b);
  distinct2.forEach((first, at) => {
    for (let other = at + 1; other < distinct2.length; other += 1) {
      put(features, Math.imul(first, 2654435761) ^ (distinct2[other] ?? 0), 1);
    }
  });
  return features;
}
var OFFSET = 2166136261;
var PRIME = 16777619;
function hashOf(text) {
  let hash = OFFSET;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}
function put(features, hash, amount) {
  let mixed = Math.imul(hash ^ hash >>> 16, 2246822507);
  mixed = Math.imul(mixed ^ mixed >>> 13, 3266489909);
  const bucket = (mixed ^ mixed >>> 16) & BUCKETS - 1;
  features.set(bucket, (features.get(bucket) ?? 0) + amount);
}

// src/signs/sparse-weights.ts
var STEPS = 127;
var SKIP = 255;
function packDecision(weights, bias, least) {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const step = Number((largest / STEPS).toPrecision(3));
  const bytes = [];
  let next = 0;
  for (const [bucket, weight] of weights.entries()) {
    const steps = Math.max(-STEPS, Math.min(STEPS, Math.round(weight / step)));
    if (Math.abs(steps) < Math.max(1, least * STEPS)) continue;
    for (; bucket - next >= SKIP; next += SKIP) bytes.push(SKIP);
    bytes.push(bucket - next, steps + STEPS + 1);
    next = bucket + 1;
  }
  return { bias: Number(bias.toFixed(3)), step, code: btoa(String.fromCharCode(...bytes)) };
}
function unpackDecision({ bias, step, code }) {
  const bytes = atob(code);
  const weights = new Float32Array(BUCKETS);
  let bucket = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const skipped = bytes.charCodeAt(at);
    bucket += skipped;
    if (skipped === SKIP) continue;
    at += 1;
    weights[bucket] = (bytes.charCodeAt(at) - STEPS - 1) * step;
    bucket += 1;
  }
  return { weights, bias };
}

// src/signs/judge-signs.ts
var handoffSigns = ["sensitive", "asked_for_human", "angry"];
function createJudgeSigns(features, weights) {
  const unpacked = /* @__PURE__ */ new Map();
  function modelOf(lang) {
    const known2 = unpacked.get(lang) ?? unpack(weights[lang]);
    unpacked.set(lang, known2);
    return known2;
  }
  return (texts, phrases) => {
    const windows = signWindows(texts);
    const decisions = { sensitive: -Infinity, asked_for_human: -Infinity, angry: -Infinity };
    const probabilities = { sensitive: 0, asked_for_human: 0, angry: 0 };
    let kind2 = "other";
    for (const window of windows.length > 0 ? windows : [""]) {
      const lang = guessLang(window) ?? "en";
      const model = modelOf(lang);
      const vector = features(window, lang);
      for (const sign of handoffSigns) {
        const decision = decide(model.signs[sign], vector);
        if (sign === "sensitive" && decision > decisions.sensitive) kind2 = highest(model.kinds, vector);
        decisions[sign] = Math.max(decisions[sign], decision);
        const odds = weights[lang].odds[sign];
        const sum = odds.bias + odds.learned * decision + (phrases[sign] ? odds.phrase : 0);
        probabilities[sign] = Math.max(probabilities[sign], 1 / (1 + Math.exp(-sum)));
      }
    }
    return { decisions, probabilities, kind: kind2 };
  };
}
function unpack({ signs, kinds }) {
  return {
    signs: {
      sensitive: unpackDecision(signs.sensitive),
      asked_for_human: unpackDecision(signs.asked_for_human),
      angry: unpackDecision(signs.angry)
    },
    kinds: sensitiveKinds.map((kind2) => [kind2, unpackDecision(kinds[kind2])])
  };
}
function decide({ weights, bias }, { buckets, values }) {
  let sum = bias;
  for (let at = 0; at < buckets.length; at += 1) sum += (values[at] ?? 0) * (weights[buckets[at] ?? 0] ?? 0);
  return sum;
}
function highest(kinds, vector) {
  let best = "other";
  let most = -Infinity;
  for (const [kind2, decision] of kinds) {
    const value = decide(decision, vector);
    if (value > most) [best, most] = [kind2, value];
  }
  return best;
}

// eval/signs/read-sign-examples.ts
var lineSchema = z3.strictObject({
  lang: z3.enum(["ru", "en"]),
  sign: z3.enum([...handoffSigns, "none"]),
  kind: z3.enum(sensitiveKinds).optional(),
  text: z3.string().trim().min(1)
}).refine(({ sign, kind: kind2 }) => sign === "sensitive" === (kind2 !== void 0), "sensitive and a kind go together");
var GRAVE = /* @__PURE__ */ new Set([
  "quality-poisoning",
  "quality-foreign-object",
  "courier-rude",
  "legal-claim",
  "privacy-scam-calls",
  "contacts",
  "complaint-how-to",
  "restaurant-camera-footage",
  "account-blocked",
  "partners-advertising-bloggers"
]);
var ALIKE = 0.5;
async function readSignExamples() {
  return [...grouped(await handWritten()), ...await askedOfArticles()];
}
async function handWritten() {
  const file = join3(packageFolder(), "eval/examples/handoff-signs.jsonl");
  const lines2 = (await readFile(file, "utf8")).split("\n").filter((line2) => line2 !== "");
  return lines2.map((line2, at) => {
    const parsed = lineSchema.safeParse(JSON.parse(line2));
    if (!parsed.success) throw new Error(`${file}:${at + 1}: ${z3.prettifyError(parsed.error)}`);
    return parsed.data;
  });
}
async function askedOfArticles() {
  const folder = join3(packageFolder(), "kb");
  const found = [];
  for (const { path } of (await listFiles(folder)).articles) {
    const { article: article2 } = parseArticle(path, readArticleFile(folder, path).text ?? "");
    const { frontMatter: frontMatter2 } = article2 ?? {};
    if (frontMatter2 === void 0 || frontMatter2.audience !== "customer" || GRAVE.has(frontMatter2.id)) continue;
    const lang = frontMatter2.lang === "ru" ? "ru" : "en";
    for (const text of questionsOf(frontMatter2)) {
      found.push({ lang, sign: "none", text, fromArticle: true, group: frontMatter2.id });
    }
  }
  return found;
}
function grouped(examples) {
  const sets = examples.map(({ text }) => new Set(words(text)));
  const groups = [];
  for (const [at, own] of sets.entries()) {
    const alike = sets.slice(0, at).flatMap((other, before) => areAlike(own, other) ? [groups[before] ?? before] : []);
    const group = Math.min(at, ...alike);
    groups.push(group);
    for (const [before, known2] of groups.entries()) if (alike.includes(known2)) groups[before] = group;
  }
  return examples.map((example, at) => ({ ...example, fromArticle: false, group: `example-${groups[at] ?? at}` }));
}
function areAlike(one, other) {
  const shared = [...one].filter((word2) => other.has(word2)).length;
  return shared >= ALIKE * (one.size + other.size - shared);
}

// src/learning/train-class.ts
var COST = 1;
var COST_OF_CLASS = 2;
var ROUNDS = 8;
var ENOUGH = 0.1;
function createTrainer({ vectors, rowsOf, labels, weights }) {
  const count = vectors.count();
  const squares = Float64Array.from(labels.keys(), (row) => 1 + vectors.square(row));
  const dense = new Float64Array(BUCKETS);
  const alphas = new Float64Array(count);
  return {
    train(label) {
      dense.fill(0);
      alphas.fill(0);
      const active = Int32Array.from(rowsOf[label] ?? []);
      const random = createRandom(label);
      let bias = 0;
      let left = active.length;
      let safe = Infinity;
      for (let round = 0; round < ROUNDS; round += 1) {
        shuffle(active, left, random);
        let highest2 = -Infinity;
        let lowest = Infinity;
        for (let at = 0; at < left; at += 1) {
          const row = active[at] ?? 0;
          const side = labels[row] === label ? 1 : -1;
          const slack = slackOf(side, weights[row] ?? 1);
          const alpha = alphas[row] ?? 0;
          const gradient = side * (vectors.dot(row, dense) + bias) - 1 + alpha * slack;
          if (alpha === 0 && gradient > safe) {
            left -= 1;
            active[at] = active[left] ?? 0;
            active[left] = row;
            at -= 1;
            continue;
          }
          const projected = alpha === 0 ? Math.min(gradient, 0) : gradient;
          highest2 = Math.max(highest2, projected);
          lowest = Math.min(lowest, projected);
          if (projected === 0) continue;
          const next = Math.max(alpha - gradient / ((squares[row] ?? 1) + slack), 0);
          const change = (next - alpha) * side;
          alphas[row] = next;
          bias += change;
          vectors.addTo(row, dense, change);
        }
        if (highest2 - lowest <= ENOUGH) break;
        safe = highest2 > 0 ? highest2 : Infinity;
      }
      return { weights: dense, bias };
    }
  };
}
function slackOf(side, weight) {
  return 0.5 / (weight * (side === 1 ? COST_OF_CLASS : COST));
}
function shuffle(list, length, random) {
  for (let at = length - 1; at > 0; at -= 1) {
    const other = random(at + 1);
    const kept2 = list[at] ?? 0;
    list[at] = list[other] ?? 0;
    list[other] = kept2;
  }
}
function createRandom(seed) {
  let state = seed + 1 >>> 0;
  return (below) => {
    state = Math.imul(state, 1664525) + 1013904223 >>> 0;
    return Math.floor(state / 2 ** 32 * below);
  };
}

// src/learning/vectors.ts
var STEPS2 = 65535;
function createVectors() {
  let ends = new Int32Array(64);
  let buckets = new Uint16Array(4096);
  let values = new Uint16Array(4096);
  let count = 0;
  const startOf = (row) => row === 0 ? 0 : ends[row - 1] ?? 0;
  return {
    count: () => count,
    push(vector) {
      const start = startOf(count);
      const end = start + vector.buckets.length;
      if (count === ends.length) ends = grown(ends, count + 1);
      if (end > buckets.length) {
        buckets = grown(buckets, end);
        values = grown(values, end);
      }
      buckets.set(vector.buckets, start);
      vector.values.forEach((value, at) => {
        values[start + at] = Math.round(value * STEPS2);
      });
      ends[count] = end;
      count += 1;
      return count - 1;
    },
    at(row) {
      const [start, end] = [startOf(row), ends[row] ?? 0];
      const steps = values.subarray(start, end);
      return { buckets: buckets.subarray(start, end), values: Float32Array.from(steps, (value) => value / STEPS2) };
    },
    dot(row, dense) {
      const [places, steps] = [buckets, values];
      let sum = 0;
      for (let at = startOf(row), end = ends[row] ?? 0; at < end; at += 1) {
        sum += (dense[places[at] ?? 0] ?? 0) * (steps[at] ?? 0);
      }
      return sum / STEPS2;
    },
    addTo(row, dense, factor) {
      const [places, steps] = [buckets, values];
      const step = factor / STEPS2;
      for (let at = startOf(row), end = ends[row] ?? 0; at < end; at += 1) {
        const bucket = places[at] ?? 0;
        dense[bucket] = (dense[bucket] ?? 0) + step * (steps[at] ?? 0);
      }
    },
    square(row) {
      let sum = 0;
      for (let at = startOf(row), end = ends[row] ?? 0; at < end; at += 1) sum += (values[at] ?? 0) ** 2;
      return sum / STEPS2 ** 2;
    }
  };
}
function grown(from, needed) {
  const larger = new from.constructor(Math.ceil(needed * 1.25));
  larger.set(from);
  return larger;
}

// eval/fit-logistic.ts
var RIDGE = 25e-5;
var STEPS3 = 60;
function fitLogistic(examples) {
  const size = examples[0]?.values.length ?? 0;
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  let current = Array(size).fill(0);
  for (let step = 0; step < STEPS3; step += 1) {
    const gradient = current.map((value, at) => at === 0 ? 0 : RIDGE * total * value);
    const curvature = Array.from(
      current.keys(),
      (row) => Array.from(current.keys(), (at) => row !== at ? 0 : row === 0 ? 1e-9 : RIDGE * total)
    );
    for (const { values, label, weight } of examples) {
      const probability = 1 / (1 + Math.exp(-values.reduce((sum, value, at) => sum + value * (current[at] ?? 0), 0)));
      const miss = weight * (probability - label);
      const bend = weight * probability * (1 - probability);
      values.forEach((value, row) => {
        gradient[row] = (gradient[row] ?? 0) + miss * value;
        const line2 = curvature[row] ?? [];
        values.forEach((other, at) => line2[at] = (line2[at] ?? 0) + bend * value * other);
      });
    }
    const change = solve(curvature, gradient);
    current = current.map((value, at) => value - (change[at] ?? 0));
    if (Math.max(...change.map(Math.abs)) < 1e-7) break;
  }
  return current;
}
function solve(matrix, right) {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  for (const at of rows.keys()) {
    let pivot = at;
    for (let row = at; row < rows.length; row += 1) {
      if (Math.abs(rows[row]?.[at] ?? 0) > Math.abs(rows[pivot]?.[at] ?? 0)) pivot = row;
    }
    const chosen = rows[pivot] ?? [];
    rows[pivot] = rows[at] ?? [];
    rows[at] = chosen;
    rows.forEach((row, other) => {
      if (other === at) return;
      const factor = (row[at] ?? 0) / (chosen[at] ?? 1);
      chosen.forEach((value, column) => row[column] = (row[column] ?? 0) - factor * value);
    });
  }
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}

// eval/group-by.ts
function groupBy(values, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const value of values) {
    const key = keyOf(value);
    const own = groups.get(key);
    if (own === void 0) groups.set(key, [value]);
    else own.push(value);
  }
  return groups;
}

// eval/random.ts
function seedOf(text) {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return hash >>> 0;
}

// eval/signs/train-signs.ts
var LEAST = 0.04;
var WEIGHT_OF_QUESTION = 0.25;
var WEIGHT_OF_NOTHING = 5;
var FOLDS = 5;
var noOdds = { bias: 0, learned: 1, phrase: 0 };
function trainSigns(examples, lang, features, phrasesIn) {
  const own = examples.filter((example) => example.lang === lang);
  const unjoined = { sensitive: noOdds, asked_for_human: noOdds, angry: noOdds };
  const decided = [...groupBy(own, ({ group }) => String(seedOf(group) % FOLDS)).values()].flatMap((fold2) => {
    const inside = new Set(fold2);
    const learned = { ...trainDecisions(own.filter((one) => !inside.has(one)), lang, features), odds: unjoined };
    const judge = createJudgeSigns(features, { ru: learned, en: learned });
    return fold2.map((example) => {
      const phrases = phrasesIn(example.text);
      return { example, phrases, judged: judge([example.text], phrases) };
    });
  });
  const odds = {
    sensitive: fitOdds(decided, "sensitive"),
    asked_for_human: fitOdds(decided, "asked_for_human"),
    angry: fitOdds(decided, "angry")
  };
  const heldOut = decided.map((one) => {
    const probability = (sign) => {
      const { bias, learned, phrase } = odds[sign];
      return 1 / (1 + Math.exp(-(bias + learned * one.judged.decisions[sign] + (one.phrases[sign] ? phrase : 0))));
    };
    const probabilities = {
      sensitive: probability("sensitive"),
      asked_for_human: probability("asked_for_human"),
      angry: probability("angry")
    };
    return { ...one, judged: { ...one.judged, probabilities } };
  });
  return { weights: { ...trainDecisions(own, lang, features), odds }, heldOut };
}
function trainDecisions(examples, lang, features) {
  const texts = examples.map(({ text }) => signWindows([text]).at(-1) ?? "");
  const vectors = createVectors();
  for (const text of texts) vectors.push(features(text, lang));
  const nothing = vectors.push({ buckets: new Uint16Array(), values: new Float32Array() });
  const weights = Float32Array.from([...examples.map(() => 1), WEIGHT_OF_NOTHING]);
  const train = (belongs, rows) => {
    const labels = Int32Array.from([...examples.map((example) => belongs(example) ? 0 : 1), 1]);
    const trained = createTrainer({ vectors, rowsOf: [rows], labels, weights }).train(0);
    return packDecision(trained.weights, trained.bias, LEAST);
  };
  const all = [...examples.keys(), nothing];
  const grave = examples.flatMap(({ sign }, at) => sign === "sensitive" ? [at] : []);
  return {
    signs: {
      sensitive: train(({ sign }) => sign === "sensitive", all),
      asked_for_human: train(({ sign }) => sign === "asked_for_human", all),
      angry: train(({ sign }) => sign === "angry", all)
    },
    kinds: Object.fromEntries(
      sensitiveKinds.map((kind2) => [kind2, train((example) => example.kind === kind2, grave)])
    )
  };
}
function fitOdds(decided, sign) {
  const fitted = fitLogistic(
    decided.map(({ example, judged, phrases }) => ({
      values: [1, judged.decisions[sign], phrases[sign] ? 1 : 0],
      label: example.sign === sign ? 1 : 0,
      weight: example.fromArticle ? WEIGHT_OF_QUESTION : 1
    }))
  );
  const [bias = 0, learned = 0, phrase = 0] = fitted.map((value) => Number(value.toFixed(2)));
  return { bias, learned, phrase };
}

// src/text/phrases.ts
function compilePhrases(list, stemmer) {
  const phrases = list.map((phrase) => ({ phrase, steps: stepsOf(phrase, stemmer) }));
  const byLetter = /* @__PURE__ */ new Map();
  const anywhere = [];
  for (const compiled of phrases) {
    const letters = firstLetters(compiled.steps);
    if (letters === void 0) anywhere.push(compiled);
    else letters.forEach((letter) => byLetter.set(letter, [...byLetter.get(letter) ?? [], compiled]));
  }
  return (spoken) => {
    const found = /* @__PURE__ */ new Set();
    for (const clause of spoken) {
      for (let start = 0; start < clause.length; start += 1) {
        const near = byLetter.get(clause[start]?.word.charAt(0) ?? "") ?? [];
        for (const { phrase, steps } of near) if (matches(steps, 0, clause, start)) found.add(phrase);
        for (const { phrase, steps } of anywhere) if (matches(steps, 0, clause, start)) found.add(phrase);
      }
    }
    return [...found];
  };
}
var SLIP_FROM = 5;
function stepsOf(phrase, stemmer) {
  return phrase.split(" ").filter((part) => part !== "").map((part) => {
    if (part === "..") return { kind: "gap", atMost: 2 };
    if (part === "...") return { kind: "gap", atMost: 4 };
    if (part === "^") return { kind: "start" };
    if (part === "$") return { kind: "end" };
    const optional = part.endsWith("?");
    const forms = (optional ? part.slice(0, -1) : part).split("|").map((form) => formOf(form, stemmer));
    return { kind: "word", forms, optional };
  });
}
function formOf(written, stemmer) {
  const text = fold(written.replace(/^=|[*~]$/g, ""));
  if (written.startsWith("=")) return { how: "exact", text };
  if (written.endsWith("*")) return { how: "prefix", text };
  const [stem = text] = stemmer.stems([text], "ru");
  return { how: written.endsWith("~") && stem.length >= SLIP_FROM ? "slip" : "stem", text: stem };
}
function firstLetters(steps) {
  const letters = /* @__PURE__ */ new Set();
  for (const step of steps) {
    if (step.kind === "start") continue;
    if (step.kind !== "word") return void 0;
    step.forms.forEach(({ text }) => letters.add(text.charAt(0)));
    if (!step.optional) return letters;
  }
  return void 0;
}
function matches(steps, at, clause, place) {
  const step = steps[at];
  if (step === void 0) return true;
  switch (step.kind) {
    case "start":
      return place === 0 && matches(steps, at + 1, clause, place);
    case "end":
      return place === clause.length && matches(steps, at + 1, clause, place);
    case "gap":
      for (let skipped = 0; skipped <= step.atMost && place + skipped <= clause.length; skipped += 1) {
        if (matches(steps, at + 1, clause, place + skipped)) return true;
      }
      return false;
    case "word": {
      const spoken = clause[place];
      const fits = spoken !== void 0 && step.forms.some((form) => isForm(form, spoken));
      return fits && matches(steps, at + 1, clause, place + 1) || step.optional && matches(steps, at + 1, clause, place);
    }
  }
}
function isForm({ how, text }, { word: word2, stem }) {
  switch (how) {
    case "stem":
      return stem === text;
    case "exact":
      return word2 === text;
    case "prefix":
      return word2.startsWith(text);
    case "slip":
      return stem === text || isWithin(stem, text, 1) || isWithin(word2.slice(0, text.length), text, 1);
  }
}

// src/text/keyboard-layout.ts
var keys = [
  ["\u0451\u0439\u0446\u0443\u043A\u0435\u043D\u0433\u0448\u0449\u0437\u0445\u044A\u0444\u044B\u0432\u0430\u043F\u0440\u043E\u043B\u0434\u0436\u044D\u044F\u0447\u0441\u043C\u0438\u0442\u044C\u0431\u044E.", "`qwertyuiop[]asdfghjkl;'zxcvbnm,./"],
  ["\u0401\u0419\u0426\u0423\u041A\u0415\u041D\u0413\u0428\u0429\u0417\u0425\u042A\u0424\u042B\u0412\u0410\u041F\u0420\u041E\u041B\u0414\u0416\u042D\u042F\u0427\u0421\u041C\u0418\u0422\u042C\u0411\u042E,\u2116?:", '~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?#&^']
];
var russian2 = keyMap(1, 0);
var latin = keyMap(0, 1);
function inRussianLayout(text) {
  return typed(text, russian2);
}
function inLatinLayout(text) {
  return typed(text, latin);
}
function typed(text, map) {
  let other = "";
  for (const sign of text) other += map.get(sign) ?? sign;
  return other;
}
function keyMap(from, to) {
  const pairs = keys.flatMap(
    (row) => Array.from(row[from], (sign, index) => [sign, row[to][index] ?? sign])
  );
  return new Map(pairs.reverse());
}

// src/text/spoken.ts
var clauseEnd = /[.!?…;:()\n\r]+/;
function readSpoken(text, stemmer) {
  return text.split(clauseEnd).map((clause) => spokenWords(clause, stemmer)).filter((clause) => clause.length > 0);
}
function readInBothLayouts(text, stemmer) {
  const read = readSpoken(text, stemmer);
  const cyrillic = /\p{Script=Cyrillic}/u.test(text);
  const latin2 = /\p{Script=Latin}/u.test(text);
  if (cyrillic === latin2) return [read];
  return [read, readSpoken(cyrillic ? inLatinLayout(text) : inRussianLayout(text), stemmer)];
}
function spokenWords(clause, stemmer) {
  const folded = words(clause);
  const stemmed = stemmer.stems(folded, "ru");
  return folded.map((word2, index) => ({ word: word2, stem: stemmed[index] ?? word2 }));
}

// src/policy/anger-phrases.ts
var writing = "\u043F\u0438\u0448\u0443|\u043E\u0431\u0440\u0430\u0449\u0430\u044E\u0441\u044C|\u043E\u0431\u0440\u0430\u0449\u0430\u0435*|\u0437\u0432\u043E\u043D\u044E|\u0441\u043F\u0440\u0430\u0448\u0438\u0432\u0430\u044E|\u043F\u0440\u043E\u0448\u0443|\u0433\u043E\u0432\u043E\u0440\u044E|\u043F\u043E\u0432\u0442\u043E\u0440\u044F\u044E|\u043E\u0431\u044A\u044F\u0441\u043D\u044F\u044E|\u0436\u0430\u043B\u0443\u044E\u0441\u044C|\u0437\u0430\u0434\u0430\u044E";
var telling = "ask*|writ*|contact*|call*|messag*|complain*|tell*|said|say*|explain*|report*|repeat*";
var russian3 = [
  "\u0431\u043B\u044F|\u0431\u043B\u044F*|\u0431\u043B\u044F\u0442*",
  "\u043D\u0430\u0445\u0443\u0439|\u043D\u0430\u0445\u0435\u0440|\u043F\u043E\u0445\u0443\u0439|\u0445\u0443\u0439*|\u0445\u0443\u0435*|\u0445\u0443\u044F*|\u043E\u0445\u0443\u0435*|\u0430\u0445\u0443\u0435*|\u043E\u0445\u0440\u0435*",
  "\u043F\u0438\u0437\u0434*|\u043F\u0435\u0437\u0434*|\u0441\u043F\u0438\u0437\u0434*",
  "\u0435\u0431\u0430*|\u0437\u0430\u0435\u0431*|\u0443\u0435\u0431*|\u043D\u0430\u0435\u0431*|\u0440\u0430\u0437\u044A\u0435\u0431*|\u043E\u0442\u044A\u0435\u0431*|\u0434\u043E\u043B\u0431\u043E\u0435*",
  "=\u0441\u0443\u043A\u0430|=\u0441\u0443\u043A\u0438|=\u0441\u0443\u043A\u0443|=\u0441\u0443\u0447\u0430\u0440\u044B",
  "\u043C\u0443\u0434\u0430\u043A*|\u043C\u0443\u0434\u0438\u043B*|\u043C\u0443\u0434\u043E\u0437*|\u0433\u0430\u043D\u0434\u043E\u043D*|\u0433\u043E\u043D\u0434\u043E\u043D*|\u043F\u0438\u0434\u043E\u0440*|\u043F\u0438\u0434\u0430\u0440*|\u0447\u043C\u043E",
  "\u0433\u043E\u0432\u043D\u043E|\u0433\u043E\u0432\u043D*|\u0433\u0430\u0432\u043D\u043E|\u0434\u0435\u0440\u044C\u043C*|=\u0436\u043E\u043F\u0430|=\u0436\u043E\u043F\u0435",
  "\u0432|\u0447\u0435\u0440\u0435\u0437 \u0436\u043E\u043F\u0443",
  "\u0438\u0434\u0438\u043E\u0442*|\u0434\u0435\u0431\u0438\u043B*|\u043A\u0440\u0435\u0442\u0438\u043D*|\u043F\u0440\u0438\u0434\u0443\u0440*|\u0438\u043C\u0431\u0435\u0446\u0438\u043B*|\u0434\u0430\u0443\u043D*|\u0434\u0443\u0440\u0430\u043A*|\u0434\u0443\u0440\u0430\u043A\u0438|\u043E\u043B\u0443\u0445*|\u043D\u0435\u0434\u043E\u0443\u043C\u043A*",
  "\u0443\u0431\u043B\u044E\u0434*|\u0441\u0432\u043E\u043B\u043E\u0447*|\u043C\u0440\u0430\u0437*|\u0443\u0440\u043E\u0434*|\u0441\u043A\u043E\u0442\u0438\u043D*|=\u0442\u0432\u0430\u0440\u0438|=\u0442\u0432\u0430\u0440\u044C|=\u0433\u0430\u0434\u044B|=\u043A\u043E\u0437\u043B\u044B|=\u043A\u043E\u0437\u0435\u043B|\u0433\u043D\u0438\u0434*|\u0431\u044B\u0434\u043B\u043E",
  "\u0432\u044B|\u0432\u0430\u0448\u0438|\u0432\u0430\u0448*|\u0432\u0430\u0441 .. \u0442\u0443\u043F\u044B\u0435|\u0442\u0443\u043F\u043E\u0439|\u0442\u0443\u043F\u0438\u0446\u0430|\u0442\u0443\u043F\u0438\u0446\u044B|\u0431\u0435\u0441\u0442\u043E\u043B\u043E\u0447*|\u0431\u0435\u0437\u043C\u043E\u0437\u0433\u043B*|\u043A\u0440\u0438\u0432\u043E\u0440\u0443\u043A*|\u0440\u0443\u043A\u043E\u0436\u043E\u043F*|\u0431\u0430\u0440\u0430\u043D\u044B",
  "\u0442\u0443\u043F\u043E\u0439|\u0442\u0443\u043F\u0430\u044F|\u0442\u0443\u043F\u044B\u0435|\u0431\u0435\u0441\u0442\u043E\u043B\u043A\u043E\u0432*|\u0431\u0435\u0437\u043C\u043E\u0437\u0433\u043B*|\u0434\u043E\u043B\u0431\u0430\u043D*|\u0447\u0435\u0440\u0442\u043E\u0432* \u0431\u043E\u0442|\u0440\u043E\u0431\u043E\u0442|\u043A\u0443\u0440\u044C\u0435\u0440*|\u043E\u043F\u0435\u0440\u0430\u0442\u043E\u0440*|\u043A\u043E\u043D\u0442\u043E\u0440\u0430|\u043A\u043E\u043C\u043F\u0430\u043D\u0438\u044F|\u043F\u0440\u0438\u043B\u043E\u0436\u0435\u043D\u0438\u0435",
  "\u0432\u044B|\u0432\u0430\u0441|\u044D\u0442\u043E|\u043F\u0440\u043E\u0441\u0442\u043E|\u043E\u0434\u043D\u0438 .. =\u043C\u043E\u0448\u0435\u043D\u043D\u0438\u043A\u0438|=\u0436\u0443\u043B\u0438\u043A\u0438|=\u0432\u043E\u0440\u044B|=\u0432\u043E\u0440\u044C\u0435|=\u0430\u0444\u0435\u0440\u0438\u0441\u0442\u044B|=\u043E\u0431\u043C\u0430\u043D\u0449\u0438\u043A\u0438|\u043B\u043E\u0445\u043E\u0442\u0440\u043E\u043D*|=\u043A\u0438\u0434\u0430\u043B\u044B|=\u0432\u0440\u0443\u043D\u044B|=\u043B\u0436\u0435\u0446\u044B",
  "\u043E\u0431\u0438\u0440\u0430\u043B\u043E\u0432\u043A*|\u043B\u043E\u0445\u043E\u0442\u0440\u043E\u043D*|\u0448\u0430\u0440\u0430\u0448\u043A*|\u0448\u0430\u0440\u0430\u0433*|\u043A\u0438\u0434\u0430\u043B\u043E\u0432\u043E|\u0440\u0430\u0437\u0432\u043E\u0434* \u043B\u043E\u0445\u043E\u0432",
  "\u0438\u0434\u0438*|\u0438\u0434\u0438\u0442\u0435|\u043F\u043E\u0448\u0435\u043B|\u043F\u043E\u0448\u043B\u0438|\u043A\u0430\u0442\u0438\u0442\u0435\u0441\u044C|\u0432\u0430\u043B\u0438\u0442\u0435 .. \u043D\u0430\u0445*|\u0447\u0435\u0440\u0442\u0443|\u043B\u0435\u0441\u043E\u043C|\u0436\u043E\u043F\u0443|\u043F\u043E\u0434\u0430\u043B\u044C\u0448\u0435",
  "\u0447\u0442\u043E\u0431|\u0447\u0442\u043E\u0431\u044B \u0432\u044B|\u0432\u0430\u043C .. \u0441\u0434\u043E\u0445\u043B\u0438|\u043F\u043E\u0434\u0430\u0432\u0438\u043B*|\u043F\u0440\u043E\u0432\u0430\u043B\u0438\u043B*|\u0440\u0430\u0437\u043E\u0440\u0438\u043B*|\u043E\u0431\u0430\u043D\u043A\u0440\u043E\u0442*",
  "\u043D\u0435\u043D\u0430\u0432\u0438\u0436\u0443 .. \u0432\u0430\u0441|\u0432\u0430\u0448\u0443|\u0432\u0430\u0448*",
  "\u0437\u0430\u0442\u043A\u043D\u0438*",
  "\u0441\u043E\u0432\u0441\u0435\u043C .. \u043E\u0431\u043D\u0430\u0433\u043B\u0435\u043B*|\u043E\u0445\u0440\u0435\u043D*|\u043E\u0444\u0438\u0433\u0435\u043B*|\u043E\u0431\u043E\u0440\u0437\u0435\u043B*|\u0441\u0442\u044B\u0434 .. \u043F\u043E\u0442\u0435\u0440\u044F\u043B*",
  "\u043E\u0431\u043D\u0430\u0433\u043B\u0435\u043B*|\u043E\u0431\u043E\u0440\u0437\u0435\u043B*",
  "\u0432\u044B|\u043C\u0435\u043D\u044F|\u043D\u0430\u0441 .. \u0437\u0430\u0434\u043E\u043B\u0431\u0430\u043B*|\u0437\u0430\u043A\u043E\u043B\u0435\u0431\u0430\u043B*|\u0437\u0430\u0434\u0440\u0430\u043B*|\u0434\u043E\u0441\u0442\u0430\u043B\u0438|\u0431\u0435\u0441\u0438\u0442\u0435",
  "\u043F\u043B\u044E\u043D\u0443\u043B* .. \u0435\u0434\u0443|\u043F\u0438\u0446\u0446\u0443|\u043B\u0438\u0446\u043E",
  "\u043F\u043B\u043E\u0445*|\u043D\u0435\u0433\u0430\u0442\u0438\u0432\u043D*|\u0440\u0430\u0437\u0433\u0440\u043E\u043C\u043D*|\u043E\u0442\u0440\u0438\u0446\u0430\u0442\u0435\u043B\u044C\u043D*|\u0433\u043D\u0435\u0432\u043D*|\u0443\u0436\u0430\u0441\u043D*|\u0442\u0430\u043A\u043E\u0439 \u043E\u0442\u0437\u044B\u0432*",
  "\u043E\u0442\u0437\u044B\u0432* .. \u0432\u0435\u0437\u0434\u0435|\u0432\u0441\u044E\u0434\u0443|\u0432\u0441\u0435\u0445|\u043D\u0435\u0433\u0430\u0442\u0438\u0432\u043D*|\u043F\u043B\u043E\u0445*|\u0440\u0430\u0437\u0433\u0440\u043E\u043C\u043D*",
  "\u043F\u043E\u0441\u0442\u0430\u0432*|\u0432\u043B\u0435\u043F*|\u043D\u0430\u043A\u0430\u0442* .. \u043E\u0434\u043D\u0443|1|\u043D\u043E\u043B\u044C|0|\u0435\u0434\u0438\u043D\u0438\u0446* \u0437\u0432\u0435\u0437\u0434*",
  "\u043F\u043E\u0441\u0442\u0430\u0432*|\u0432\u043B\u0435\u043F* .. \u0435\u0434\u0438\u043D\u0438\u0446*|\u043A\u043E\u043B",
  "\u0431\u043E\u043B\u044C\u0448\u0435 .. \u043D\u0438\u043A\u043E\u0433\u0434\u0430 ... \u043D\u0435",
  "\u043D\u0438\u043A\u043E\u0433\u0434\u0430 .. \u0431\u043E\u043B\u044C\u0448\u0435 ... \u043D\u0435",
  "\u043F\u043E\u0441\u043B\u0435\u0434\u043D\u0438\u0439 \u0440\u0430\u0437 .. \u0443 \u0432\u0430\u0441|\u0437\u0430\u043A\u0430\u0437*",
  "\u043D\u043E\u0433\u0438 \u043C\u043E\u0435\u0439|\u043D\u0430\u0448\u0435\u0439 .. \u043D\u0435 \u0431\u0443\u0434\u0435\u0442",
  "\u043D\u0438 \u043D\u043E\u0433\u043E\u0439",
  "\u0443\u0439\u0434\u0443|\u0443\u0445\u043E\u0436\u0443|\u043F\u0435\u0440\u0435\u0439\u0434\u0443|\u0443\u0445\u043E\u0434\u0438\u043C .. \u043A|\u043E\u0442 .. \u043A\u043E\u043D\u043A\u0443\u0440\u0435\u043D\u0442*|\u0432\u0430\u0441",
  "\u0432\u0441\u0435\u043C .. \u0440\u0430\u0441\u0441\u043A\u0430\u0436\u0443|\u0440\u0430\u0441\u0441\u043A\u0430\u0436\u0435\u043C|\u043D\u0430\u043F\u0438\u0448\u0443|\u043F\u043E\u0441\u043E\u0432\u0435\u0442\u0443\u044E|\u043E\u0442\u0441\u043E\u0432\u0435\u0442\u0443\u044E",
  "\u0440\u0430\u0441\u0441\u043A\u0430\u0436\u0443|\u043D\u0430\u043F\u0438\u0448\u0443 .. \u0432\u0441\u0435\u043C|\u043F\u043E\u0434\u043F\u0438\u0441\u0447\u0438\u043A*|\u0432\u0435\u0437\u0434\u0435|\u0434\u0440\u0443\u0437\u044C\u044F\u043C",
  "\u0432\u044B\u043B\u043E\u0436\u0443|\u043E\u043F\u0443\u0431\u043B\u0438\u043A\u0443\u044E|\u0441\u043D\u0438\u043C\u0443 .. \u0441\u043E\u0446\u0441\u0435\u0442*|\u0441\u0435\u0442\u044C|\u0438\u043D\u0442\u0435\u0440\u043D\u0435\u0442|\u044E\u0442\u0443\u0431*|\u0442\u0438\u043A\u0442\u043E\u043A*|\u0438\u043D\u0441\u0442\u0430\u0433\u0440\u0430\u043C*|\u0442\u0435\u043B\u0435\u0433\u0440\u0430\u043C*|\u0441\u0442\u043E\u0440\u0438\u0441|\u0432\u0438\u0434\u0435\u043E",
  `\u0432\u0442\u043E\u0440\u043E\u0439|\u0442\u0440\u0435\u0442\u0438\u0439|\u0447\u0435\u0442\u0432\u0435\u0440\u0442\u044B\u0439|\u043F\u044F\u0442\u044B\u0439|\u0448\u0435\u0441\u0442\u043E\u0439|\u0434\u0435\u0441\u044F\u0442\u044B\u0439|\u0441\u043E\u0442\u044B\u0439|=2|=3|=4|=5|=10|\u043A\u043E\u0442\u043E\u0440\u044B\u0439|\u043A\u0430\u043A\u043E\u0439 \u0440\u0430\u0437 .. ${writing}`,
  `\u0440\u0430\u0437* .. \u043F\u043E\u0434\u0440\u044F\u0434 .. ${writing}`,
  `${writing} .. \u0432\u0442\u043E\u0440\u043E\u0439|\u0442\u0440\u0435\u0442\u0438\u0439|\u0447\u0435\u0442\u0432\u0435\u0440\u0442\u044B\u0439|\u043F\u044F\u0442\u044B\u0439|\u0434\u0435\u0441\u044F\u0442\u044B\u0439|\u0441\u043E\u0442\u044B\u0439|\u043A\u043E\u0442\u043E\u0440\u044B\u0439 \u0440\u0430\u0437`,
  `${writing} .. =2|=3|=4|=5|=10|\u0434\u0432\u0430|\u0442\u0440\u0438|\u043F\u044F\u0442\u044C|\u0441\u0442\u043E \u0440\u0430\u0437*|\u0440\u0430\u0437`,
  "\u0441\u043A\u043E\u043B\u044C\u043A\u043E .. \u0440\u0430\u0437 .. \u043F\u0438\u0441\u0430\u0442\u044C|\u043F\u043E\u0432\u0442\u043E\u0440\u044F\u0442\u044C|\u043E\u0431\u0440\u0430\u0449\u0430\u0442\u044C\u0441\u044F|\u0437\u0432\u043E\u043D\u0438\u0442\u044C|\u0433\u043E\u0432\u043E\u0440\u0438\u0442\u044C|\u043E\u0431\u044A\u044F\u0441\u043D\u044F\u0442\u044C|\u043F\u0440\u043E\u0441\u0438\u0442\u044C|\u0436\u0430\u043B\u043E\u0432\u0430\u0442\u044C\u0441\u044F|\u0432\u0430\u043C",
  "\u0443\u0436\u0435 .. \u0440\u0430\u0437 .. \u043F\u0438\u0441\u0430\u043B*|\u043E\u0431\u0440\u0430\u0449\u0430\u043B*|\u0437\u0432\u043E\u043D\u0438\u043B*|\u0433\u043E\u0432\u043E\u0440\u0438\u043B*|\u043F\u0440\u043E\u0441\u0438\u043B*|\u0436\u0430\u043B\u043E\u0432\u0430\u043B*",
  "\u043E\u043F\u044F\u0442\u044C|\u0441\u043D\u043E\u0432\u0430 .. \u0442\u0430|\u0442\u043E|\u0442\u0435 \u0436\u0435 .. \u043F\u0440\u043E\u0431\u043B\u0435\u043C*|\u0441\u0430\u043C\u043E\u0435|\u0438\u0441\u0442\u043E\u0440\u0438*|\u043E\u0448\u0438\u0431\u043A*|\u0435\u0440\u0443\u043D\u0434*"
];
var english2 = [
  "fuck*|=fck|=fk|fkn|fking|motherfuck*",
  "shit*|bullshit*|=bs",
  "arse*|asshole*|=ass|dickhead*|prick*|wanker*|twat*|cunt*|bastard*|bitch*|bollocks|tosser*",
  "piss* off|me",
  "idiot*|moron*|imbecile*|retard*|cretin*|dumbass*|clown*|halfwit*|muppet*",
  "you|your|youre|these|all|bunch|what .. stupid|dumb|useless|pathetic|clueless|worthless|brainless|incompetent|liars|lying",
  "stupid|useless|dumb|worthless|idiotic|pathetic|bloody|damn|goddamn|incompetent|crappy bot|robot|people|company|service|support|staff|courier|driver|rider|app|answer|response|machine",
  "you|youre|are|bunch|of|bloody|are all .. scammers|thieves|crooks|liars|fraudsters|cheats|cheaters|criminals|scum|jerks|robbers",
  "bunch|pack|gang|load of .. idiots|thieves|crooks|liars|clowns|amateurs|jokers|scammers|cowboys",
  "rip off|ripoff|daylight robbery",
  "scam .. company|service|artists",
  "what|such|total|complete|absolute .. scam",
  "go to hell",
  "drop dead",
  "screw|damn|curse you",
  "shut up",
  "hate .. you|your|this .. company|service|app|bot|all|lot|guys|place",
  "sick .. of .. you|your|this|waiting",
  "sick and tired",
  "had .. enough .. of",
  "how dare you",
  "are you .. kidding|joking|deaf|stupid|serious|blind|insane .. me|or|right",
  "leave|write|post|give|leaving|writing|posting|giving .. one|1|zero|0|bad|terrible|negative|scathing|awful|worst|horrible|honest star|review*|rating*",
  "leave|write|post|leaving|writing|posting .. bad|terrible|negative|scathing|awful|nasty|horrible .. review*",
  "bad|terrible|negative|scathing review*",
  "one|1|zero|0 star review*|rating*|everywhere|from",
  "tell|telling|warn|warning .. everyone|everybody|all my|my friends|followers|people",
  "never .. order*|use|using|buy|buying|eat|eating|come|coming|again .. again|from|here|back|you",
  "last time .. i|we|you .. order*|use|buy|come",
  "post|posting|share|sharing|put|putting|publish .. on|all .. twitter|tiktok|facebook|instagram|reddit|youtube|social|media|internet",
  "name and shame",
  "go|going|switch|switching|take|taking .. competitor*|elsewhere|business",
  `second|third|fourth|fifth|sixth|tenth|hundredth|umpteenth|=2nd|=3rd|=4th|=5th|=10th|nth time .. ${telling}`,
  "how many times do|have|must|will|should|did",
  `asked|told|written|contacted|messaged|called|explained|complained|said .. =2|=3|=4|=5|=10|two|three|four|five|ten|twice|several|many|multiple|hundred times|already`,
  "asked|told|written|contacted|messaged|called|explained|complained|said .. twice|thrice",
  "again and again",
  "keep|having|have .. repeating|repeat .. myself",
  "over and over"
];
var angerPhrases = {
  strong: [...russian3, ...english2],
  mild: [
    "\u0431\u0435\u0437\u043E\u0431\u0440\u0430\u0437*",
    "\u0443\u0436\u0430\u0441*",
    "\u043A\u043E\u0448\u043C\u0430\u0440*",
    "\u043E\u0442\u0432\u0440\u0430\u0442\u0438\u0442*",
    "\u043E\u0442\u0441\u0442\u043E\u0439",
    "\u043F\u043E\u0437\u043E\u0440*",
    "\u0441\u043A\u043E\u043B\u044C\u043A\u043E \u043C\u043E\u0436\u043D\u043E",
    "\u0438\u0437\u0434\u0435\u0432\u0430*",
    "\u0445\u0430\u043C\u0441\u0442\u0432*|\u0445\u0430\u043C\u0438\u0442*|\u043D\u0430\u0445\u0430\u043C*",
    "\u0431\u0430\u0440\u0434\u0430\u043A*|\u0431\u0435\u0441\u043F\u0440\u0435\u0434\u0435\u043B*",
    "\u0432\u043E\u0437\u043C\u0443\u0442*|\u0432\u043E\u0437\u043C\u0443\u0449*",
    "\u043D\u0430\u0434\u043E\u0435\u043B*|\u0443\u0441\u0442\u0430\u043B*|\u0437\u0430\u0434\u043E\u043B\u0431\u0430\u043B*|\u0437\u0430\u043A\u043E\u043B\u0435\u0431\u0430\u043B*|\u0434\u043E\u0441\u0442\u0430\u043B\u0438|\u043E\u0441\u0442\u043E\u0447\u0435\u0440\u0442\u0435\u043B*",
    "\u043E\u0431\u043C\u0430\u043D*|\u0432\u0440\u0435\u0442\u0435|\u0432\u0440\u0430\u043D\u044C\u0435",
    "\u0440\u0430\u0437\u043E\u0447\u0430\u0440\u043E\u0432*",
    "\u0432 \u0448\u043E\u043A\u0435",
    "\u043D\u0430\u043F\u043B\u0435\u0432\u0430\u0442\u044C|\u043F\u043B\u0435\u0432\u0430\u0442\u044C|\u043F\u043E\u0444\u0438\u0433",
    "\u043D\u0435\u0430\u0434\u0435\u043A\u0432\u0430\u0442*|\u043D\u0435\u043D\u043E\u0440\u043C\u0430\u043B\u044C\u043D*",
    "\u0431\u043B\u0438\u043D|\u0447\u0435\u0440\u0442|\u043A\u0430\u043F\u0435\u0446|\u0436\u0435\u0441\u0442\u044C|\u043E\u0444\u0438\u0433\u0435\u0442\u044C",
    "\u0434\u043E\u043A\u043E\u043B\u0435|\u0431\u0435\u0437\u0431\u043E\u0436\u043D\u043E",
    "\u043D\u0435\u0432\u043E\u0437\u043C\u043E\u0436\u043D\u043E .. \u044D\u0442\u043E|\u043F\u0440\u043E\u0441\u0442\u043E",
    "\u043D\u0438\u043A\u0442\u043E .. \u043D\u0435 .. \u043E\u0442\u0432\u0435\u0447\u0430*|\u043F\u043E\u043C\u043E\u0433*|\u0440\u0435\u0448\u0430*|\u0431\u0435\u0440\u0435\u0442",
    "\u0438\u0433\u043D\u043E\u0440\u0438\u0440*",
    "\u0436\u0434\u0430\u0442\u044C .. \u0432\u0435\u0447\u043D*|\u0431\u0435\u0441\u043A\u043E\u043D\u0435\u0447\u043D*",
    "\u0434\u0435\u0442\u0438 \u0433\u043E\u043B\u043E\u0434\u043D\u044B\u0435",
    "\u043D\u043E\u0441\u0438\u0442 .. \u043A\u0443\u0440\u044C\u0435\u0440*",
    "\u043A\u043E\u0433\u0434\u0430 .. \u0443\u0436\u0435|\u043D\u0430\u043A\u043E\u043D\u0435\u0446",
    "\u0432 \u043A\u043E\u043D\u0446\u0435 \u043A\u043E\u043D\u0446\u043E\u0432",
    "crap|damn|bloody|wtf|hell|omg|ffs",
    "terrible|awful|horrible|worst|dreadful|appalling|atrocious",
    "disgusting|disgrace*",
    "ridiculous|absurd|nonsense",
    "unacceptable|outrageous|inexcusable",
    "is|what a joke",
    "fed up|annoyed|annoying|frustrat*|furious|angry|livid|fuming|upset",
    "disappoint*",
    "sucks|rubbish|garbage|trash",
    "no one|nobody .. answer*|help*|respond*|repl*|care*",
    "ignor*",
    "still no .. answer|reply|response|help",
    "how long|much longer .. wait|more|must",
    "waiting .. forever|ages|hours",
    "starving",
    "seriously",
    "shocking|shocked|unbelievable",
    "waste .. of? time|money"
  ]
};

// src/policy/angry.ts
var ANNOYED_AT_MOST = 2;
var SHOUT_FROM = 10;
function createMoodOf(stemmer) {
  const strong = compilePhrases(angerPhrases.strong, stemmer);
  const mild = compilePhrases(angerPhrases.mild, stemmer);
  return (text) => {
    const spoken = readSpoken(text, stemmer);
    const shouting = isShouting(text);
    const exclaiming = /!{2,}|[?!]{4,}/.test(text);
    if (shouting && text.includes("!") || strong(spoken).length > 0) return "angry";
    const signs = mild(spoken).length + (shouting ? 1 : 0) + (exclaiming ? 1 : 0);
    if (signs > ANNOYED_AT_MOST) return "angry";
    return signs > 0 ? "annoyed" : "calm";
  };
}
function isShouting(text) {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return letters >= SHOUT_FROM && capitals >= 0.8 * letters && /\p{L}\s+\p{L}/u.test(text);
}

// src/signs/word-groups.ts
var wordGroups = {
  child: [
    "\u0440\u0435\u0431\u0435\u043D*|\u0434\u0435\u0442*|\u0434\u043E\u0447\u043A*|\u0434\u043E\u0447\u0435\u0440*|\u0434\u043E\u0447\u044C|\u0441\u044B\u043D|\u0441\u044B\u043D\u0438\u0448\u043A*|\u0441\u044B\u043D\u043E\u0447\u0435\u043A|\u043C\u0430\u043B\u044B\u0448*|\u043C\u043B\u0430\u0434\u0435\u043D*|\u0433\u0440\u0443\u0434\u043D\u0438\u0447\u043A*|\u043C\u0430\u043B\u044C\u0447\u0438\u043A*|\u043C\u0430\u043B\u044C\u0447\u0438\u0448\u043A*|\u0434\u0435\u0432\u043E\u0447\u043A*|\u0432\u043D\u0443\u043A|\u0432\u043D\u0443\u0447\u043A*|\u043F\u043B\u0435\u043C\u044F\u043D\u043D\u0438*|\u0448\u043A\u043E\u043B\u044C\u043D\u0438*|\u043F\u043E\u0434\u0440\u043E\u0441\u0442*",
    "child*|kid|kids|daughter|son|sons|baby|babies|toddler*|infant*|=boy|=boys|girl|girls|niece|nephew|grandson|granddaughter|pupil*|schoolkid*|teen*|lad"
  ],
  family: [
    "\u043C\u0443\u0436|\u043C\u0443\u0436\u0430|\u043C\u0443\u0436\u0443|\u0436\u0435\u043D\u0430|\u0436\u0435\u043D\u0443|\u0436\u0435\u043D\u0435|\u043C\u0430\u043C\u0430|\u043C\u0430\u043C\u044B|\u043C\u0430\u043C\u0443|\u043C\u0430\u043C\u0435|\u043C\u0430\u0442\u044C|\u043F\u0430\u043F\u0430|\u043F\u0430\u043F\u0443|\u043F\u0430\u043F\u0435|\u043E\u0442\u0435\u0446|\u043E\u0442\u0446\u0430|\u043E\u0442\u0446\u0443|\u0431\u0430\u0431\u0443\u0448\u043A*|\u0434\u0435\u0434\u0443\u0448\u043A*|\u0434\u0435\u0434|\u0441\u0435\u0441\u0442\u0440*|\u0431\u0440\u0430\u0442|\u0431\u0440\u0430\u0442\u0430|\u0442\u0435\u0442\u044F|\u0442\u0435\u0442\u043A*|\u0434\u044F\u0434\u044F|\u0442\u0435\u0449\u0430|\u0441\u0432\u0435\u043A\u0440*|\u0441\u0435\u043C\u044C*|\u0441\u0435\u043C\u0435\u0439*|\u0440\u043E\u0434\u0438\u0442\u0435\u043B*|\u043F\u043E\u0434\u0440\u0443\u0433*|\u0434\u0440\u0443\u0433|\u0441\u043E\u0441\u0435\u0434\u043A*|\u0441\u043E\u0441\u0435\u0434|\u043A\u043E\u043B\u043B\u0435\u0433*|\u043D\u0435\u0432\u0435\u0441\u0442*|\u0436\u0435\u043D\u0438\u0445*|\u0431\u0430\u0431\u0443\u043B*",
    "husband|wife|mum|mom|mother|dad|father|grand*|nan|gran|granny|aunt|uncle|sister|brother|cousin|family|parents|fiance*|partner|boyfriend|girlfriend|colleague*|coworker*|roommate|flatmate|friend|hubby|missus"
  ],
  body: [
    "\u0440\u043E\u0442|\u0440\u0442\u0430|\u0440\u0442\u0443|\u0433\u0443\u0431*|\u044F\u0437\u044B\u043A|\u044F\u0437\u044B\u043A\u0430|\u0433\u043E\u0440\u043B*|\u0437\u0443\u0431|\u0437\u0443\u0431\u0430|\u0437\u0443\u0431\u044B|\u0434\u0435\u0441\u043D*|\u043D\u043E\u0441|\u043D\u043E\u0441\u0430|\u0433\u043B\u0430\u0437*|\u043B\u0438\u0446\u043E|\u043B\u0438\u0446\u0430|\u0433\u043E\u043B\u043E\u0432*|\u0448\u0435\u044F|\u0448\u0435\u044E|\u0440\u0443\u043A*|\u043D\u043E\u0433*|\u043F\u0430\u043B\u0435\u0446|\u043F\u0430\u043B\u044C\u0446*|\u0437\u0430\u043F\u044F\u0441\u0442*|\u043A\u043E\u043B\u0435\u043D*|\u043B\u043E\u043A\u043E\u0442\u044C|\u043B\u043E\u043A\u0442*|\u0431\u0435\u0434\u0440*|\u0441\u043F\u0438\u043D*|\u0436\u0438\u0432\u043E\u0442*|\u0436\u0435\u043B\u0443\u0434*|\u043A\u0438\u0448\u0435\u0447\u043D\u0438\u043A*|\u0441\u0435\u0440\u0434\u0446*|\u0433\u0440\u0443\u0434\u044C|\u0433\u0440\u0443\u0434\u0438|\u043A\u043E\u0436\u0430|\u043A\u043E\u0436\u0443|\u043A\u043E\u0436*|\u043A\u043E\u043F\u0447\u0438\u043A*|\u0440\u0435\u0431\u0440\u043E|\u0440\u0435\u0431\u0440\u0430|\u043F\u0438\u0449\u0435\u0432\u043E\u0434*|\u043B\u0435\u0433\u043A*|\u043B\u0430\u0434\u043E\u043D*|\u043D\u043E\u0433\u043E\u0442*|\u0431\u0440\u043E\u0432\u044C|\u0432\u0438\u0441\u043E\u043A|\u0443\u0448\u0438",
    "mouth|lip|lips|tongue|throat|tooth|teeth|molar|gum|gums|nose|eye|eyes|face|head|neck|hand|hands|arm|arms|leg|legs|foot|feet|toe|toes|finger|fingers|wrist|knee|elbow|thigh*|back|stomach|belly|tummy|gut|guts|bowel*|heart|chest|skin|hip|rib|ribs|ankle|shoulder|jaw|cheek|skull|palm|thumb|lung*|chin"
  ],
  ill: [
    "\u0440\u0432\u043E\u0442*|\u0440\u0432\u0435\u0442|\u0432\u044B\u0440\u0432\u0430\u043B*|\u0440\u0432\u0430\u043B*|\u0442\u043E\u0448\u043D*|\u0441\u0442\u043E\u0448\u043D\u0438\u043B*|\u0431\u043B\u0435\u0432*|\u043F\u043E\u043D\u043E\u0441*|\u0434\u0438\u0430\u0440\u0435*|\u043E\u0437\u043D\u043E\u0431*|\u0441\u043B\u0430\u0431\u043E\u0441\u0442*|\u043B\u0438\u0445\u043E\u0440\u0430\u0434*|\u0442\u0435\u043C\u043F\u0435\u0440\u0430\u0442\u0443\u0440*|\u043E\u0442\u0440\u0430\u0432*|\u0442\u0440\u0430\u0432\u0430\u043D*|\u0438\u043D\u0442\u043E\u043A\u0441\u0438\u043A*|\u0441\u0430\u043B\u044C\u043C\u043E\u043D*|\u0431\u043E\u0442\u0443\u043B\u0438\u0437\u043C*|\u043B\u0438\u0441\u0442\u0435\u0440\u0438*|\u0434\u0438\u0437\u0435\u043D\u0442\u0435\u0440*|\u0441\u0443\u0434\u043E\u0440\u043E\u0433*|\u043F\u043B\u043E\u0445\u043E|\u0445\u0443\u0434\u043E|\u0434\u0443\u0440\u043D\u043E|\u0445\u0440\u0435\u043D\u043E\u0432\u043E|\u0432\u044F\u043B\u044B\u0439|\u043A\u0440\u0443\u0436\u0438\u0442*|\u043A\u0440\u0443\u0436*|\u0442\u0435\u043C\u043D\u0435\u0435\u0442|\u043C\u0443\u0442\u0438\u0442|\u0432\u044B\u0432\u043E\u0440\u0430\u0447\u0438\u0432*|\u0432\u044B\u0432\u043E\u0440\u0430\u0447*|\u0441\u043A\u0440\u0443\u0442*|\u043A\u0440\u0443\u0442\u0438\u0442|\u0441\u043A\u043E\u0441*|\u0441\u043B\u0435\u0433|\u0441\u043B\u0435\u0433\u043B\u0430|\u0443\u043D\u0438\u0442\u0430\u0437*|\u0442\u0443\u0430\u043B\u0435\u0442*|\u043E\u0431\u0435\u0437\u0432\u043E\u0436*",
    "vomit*|puk*|nause*|diarrh*|runs|cramp*|fever*|chills|poison*|salmonella|listeria|coli|botul*|sick|ill|unwell|poorly|dizzy|faint*|shaking|trembling|woozy|queasy|gastro*|dehydrat*|agony|toilet|loo|bathroom|throwing|threw|limp|confused|delirious|stomach*"
  ],
  allergy: [
    "\u0430\u043B\u043B\u0435\u0440\u0433*|\u0430\u043D\u0430\u0444\u0438\u043B\u0430\u043A*|\u043A\u0432\u0438\u043D\u043A\u0435|\u043E\u0442\u0435\u043A*|\u043E\u043F\u0443\u0445*|\u0440\u0430\u0441\u043F\u0443\u0445*|\u0441\u044B\u043F\u044C*|\u0441\u044B\u043F\u044C\u044E|\u0432\u043E\u043B\u0434\u044B\u0440*|\u043A\u0440\u0430\u043F\u0438\u0432\u043D\u0438\u0446*|\u0437\u0443\u0434|\u0447\u0435\u0448\u0435\u0442*|\u043F\u043E\u043A\u0440\u044B\u043B*|\u043F\u044F\u0442\u043D\u0430\u043C\u0438|\u0430\u0434\u0440\u0435\u043D\u0430\u043B\u0438\u043D*|\u044D\u043F\u0438\u043F\u0435\u043D|\u0446\u0435\u043B\u0438\u0430\u043A*|\u0437\u0430\u0434\u044B\u0445*|\u0437\u0430\u0434\u043E\u0445\u043D*|\u0445\u0440\u0438\u043F*|\u0434\u044B\u0448\u0430\u0442\u044C|\u0434\u044B\u0448\u0438\u0442|\u0434\u044B\u0448\u0430*|\u0441\u0434\u0430\u0432*|\u043E\u043D\u0435\u043C*|\u0440\u0430\u0437\u0434\u0443\u043B*|\u0440\u0430\u0437\u0434\u0443\u0432\u0430*",
    "allerg*|anaphyla*|swell*|swollen|swelled|hives|rash*|itch*|adrenaline|epipen|coeliac|celiac|breath*|wheez*|gasp*|choking|closing|numb|blown"
  ],
  injury: [
    "\u0441\u043B\u043E\u043C*|\u043F\u0435\u0440\u0435\u043B\u043E\u043C*|\u0442\u0440\u0430\u0432\u043C*|\u0443\u0448\u0438\u0431*|\u043F\u043E\u0440\u0435\u0437*|\u0440\u0430\u0441\u0441\u0435\u043A*|\u0440\u0430\u0441\u0441\u0435\u0447*|\u0440\u0430\u0441\u0446\u0430\u0440\u0430\u043F*|\u043F\u0440\u043E\u0442\u043A\u043D*|\u043F\u043E\u0440\u0430\u043D*|\u0440\u0430\u0441\u043A\u0440\u043E\u0448*|\u043E\u0442\u043A\u043E\u043B\u043E\u043B*|\u0432\u044B\u0431\u0438\u0442*|\u0432\u044B\u0431\u0438\u043B*|\u0432\u044B\u0432\u0438\u0445*|\u0441\u043E\u0442\u0440\u044F\u0441*|\u0433\u0438\u043F\u0441*|\u0448\u043E\u0432|\u0448\u0432\u044B|\u043A\u0440\u043E\u0432*|\u043E\u0436\u043E\u0433*|\u043E\u0431\u043E\u0436*|\u043E\u0431\u0436\u0435\u0433*|\u043E\u0431\u0436\u0438\u0433*|\u043E\u0448\u043F\u0430\u0440*|\u043E\u0431\u0432\u0430\u0440*|\u043E\u0431\u0433\u043E\u0440*|\u043F\u0443\u0437\u044B\u0440*|\u0440\u0430\u043D*|\u043F\u0440\u0438\u0449\u0435\u043C*|\u0437\u0430\u0449\u0435\u043C*|\u043F\u043E\u0441\u043A\u043E\u043B\u044C\u0437*|\u043F\u043E\u0434\u0430\u0432*|\u043F\u043E\u043F\u0435\u0440\u0445\u043D*|\u043F\u0440\u043E\u0433\u043B\u043E\u0442*|\u0437\u0430\u0441\u0442\u0440\u044F\u043B*|\u043E\u0442\u043E\u0440\u0432*|\u043E\u0442\u0440\u0435\u0437*|\u0440\u0430\u0437\u0434\u0430\u0432*|\u0448\u0430\u0440\u0430\u0445\u043D*|\u0442\u043E\u043A\u043E\u043C|\u0443\u0434\u0430\u0440*|\u0437\u0430\u043D\u043E\u0437*|\u0441\u0438\u043D\u044F\u043A*",
    "broke*|broken|break|fractur*|injur*|bruis*|cut|cuts|slic*|stab*|scratch*|chip*|crack*|sprain*|concuss*|cast|stitch*|staple*|bleed*|blood*|bled|burn*|burnt|scald*|blister*|wound*|crush*|slip*|fell|fall*|chok*|swallow*|stuck|lodged|shock*|smash*|mangled|splinter*|pierc*|impal*|gash*"
  ],
  thing: [
    "\u0441\u0442\u0435\u043A\u043B*|\u043E\u0441\u043A\u043E\u043B\u043E\u043A|\u043E\u0441\u043A\u043E\u043B\u043A*|\u043F\u0440\u043E\u0432\u043E\u043B\u043E\u043A*|\u0433\u0432\u043E\u0437\u0434*|\u0431\u043E\u043B\u0442*|\u0441\u043A\u0440\u0435\u043F\u043A*|\u0441\u0442\u0440\u0443\u0436\u043A*|\u043C\u0435\u0442\u0430\u043B\u043B*|\u0436\u0435\u043B\u0435\u0437\u043A*|\u0438\u0433\u043B*|\u0438\u0433\u043E\u043B\u043A*|\u043B\u0435\u0437\u0432\u0438*|\u043F\u043B\u0430\u0441\u0442\u0438\u043A*|\u043A\u0430\u043C\u0435\u043D\u044C|\u043A\u0430\u043C\u0435\u0448*|\u043A\u0430\u043C\u043D*|\u043A\u043E\u0441\u0442\u043E\u0447\u043A*|\u043A\u043E\u0441\u0442\u044C|\u043A\u043E\u0441\u0442\u0438|\u0437\u0443\u0431\u043E\u0447\u0438\u0441\u0442\u043A*|\u0449\u0435\u043F\u043A*|\u0445\u043B\u043E\u0440\u043A*|\u043C\u043E\u044E\u0449*|\u0445\u0438\u043C\u0438\u044F|\u0445\u0438\u043C\u0438\u043A\u0430\u0442*|\u043A\u0438\u0441\u043B\u043E\u0442*|\u0449\u0435\u043B\u043E\u0447*|\u043A\u0438\u043F\u044F\u0442*",
    "glass|shard*|wire|nail|nails|screw|bolt|metal*|shaving*|needle|blade|razor*|plastic|pebble|stone|bone|toothpick|bleach|chemical*|detergent|acid|lye|boiling|magnet*|battery"
  ],
  medic: [
    "\u0432\u0440\u0430\u0447*|\u0434\u043E\u043A\u0442\u043E\u0440*|\u0441\u043A\u043E\u0440\u0430\u044F|\u0441\u043A\u043E\u0440\u0443\u044E|\u0441\u043A\u043E\u0440\u043E\u0439|\u0431\u043E\u043B\u044C\u043D\u0438\u0446*|\u0433\u043E\u0441\u043F\u0438\u0442\u0430\u043B*|\u0440\u0435\u0430\u043D\u0438\u043C\u0430\u0446*|\u043A\u0430\u043F\u0435\u043B\u044C\u043D\u0438\u0446*|\u0440\u0435\u043D\u0442\u0433\u0435\u043D*|\u0442\u0440\u0430\u0432\u043C\u043F\u0443\u043D\u043A\u0442*|\u0445\u0438\u0440\u0443\u0440\u0433*|\u043E\u043F\u0435\u0440\u0430\u0446*|\u0434\u0438\u0430\u0433\u043D\u043E\u0437*|\u0430\u043D\u0430\u043B\u0438\u0437*|\u043C\u0435\u0434\u0438\u043A*|\u043A\u043B\u0438\u043D\u0438\u043A*|\u0438\u043D\u0444\u0435\u043A\u0446\u0438\u043E\u043D*|\u0441\u0442\u043E\u043C\u0430\u0442\u043E\u043B\u043E\u0433*|\u0431\u043E\u043B\u044C\u043D\u0438\u0447\u043D*|\u0432\u0441\u043A\u0440\u044B\u0442\u0438*|\u0434\u0435\u0444\u0438\u0431\u0440\u0438\u043B*|\u0438\u043D\u0441\u0443\u043B\u044C\u0442*|\u0438\u043D\u0444\u0430\u0440\u043A\u0442*|\u0441\u043E\u0437\u043D\u0430\u043D\u0438*|\u043E\u0431\u043C\u043E\u0440\u043E\u043A*|\u043F\u0440\u0438\u0441\u0442\u0443\u043F*",
    "doctor*|medic*|paramedic*|hospital*|ambulance*|emergency|surgery|surgeon*|surgical|clinic|dentist*|xray|icu|diagnos*|drip|drips|ventilator|coma|stroke|seizure*|unconscious|collaps*|passed|defibrillator*|911|999|112|=er"
  ],
  death: [
    "\u0443\u043C\u0435\u0440|\u0443\u043C\u0435\u0440\u043B\u0430|\u0443\u043C\u0435\u0440\u043B\u0438|\u0443\u043C\u0438\u0440\u0430*|\u043F\u043E\u0433\u0438\u0431*|\u0441\u043C\u0435\u0440\u0442*|\u043C\u0435\u0440\u0442\u0432*|\u043F\u043E\u0445\u043E\u0440\u043E\u043D*|\u0441\u043A\u043E\u043D\u0447\u0430\u043B*|\u0442\u0440\u0443\u043F|\u043D\u0430\u0441\u043C\u0435\u0440\u0442*|\u0437\u0430\u0434\u0430\u0432\u0438\u043B*",
    "died|dead|dies|death|killed|funeral|buried|late|passed|corpse|deceased"
  ],
  selfharm: [
    "\u0436\u0438\u0442\u044C|\u0436\u0438\u0437\u043D*|\u0441\u0430\u043C\u043E\u0443\u0431*|\u0441\u0443\u0438\u0446\u0438\u0434*|\u043F\u043E\u0432\u0435\u0441*|\u0432\u0435\u043D\u044B|\u0432\u0441\u043A\u0440\u044B\u0442\u044C|\u0442\u0430\u0431\u043B\u0435\u0442*|\u043D\u0430\u0433\u043B\u043E\u0442*|\u043D\u0430\u0435\u043B\u0430\u0441\u044C|\u043F\u0440\u044B\u0433\u043D*|\u043C\u043E\u0441\u0442*|\u043C\u043E\u0441\u0442\u0443|\u043A\u0440\u044B\u0448*|\u043F\u043E\u0434\u043E\u043A\u043E\u043D\u043D\u0438\u043A*|\u0431\u0430\u043B\u043A\u043E\u043D*|\u043F\u0440\u043E\u0449\u0430\u0439*|\u043F\u0440\u043E\u0449\u0430\u043B\u044C\u043D*|\u0441\u043C\u044B\u0441\u043B*|\u0443\u0441\u043D\u0443\u0442\u044C|\u043F\u0440\u043E\u0441\u044B\u043F\u0430\u0442*|\u043F\u0440\u043E\u0441\u043D\u0443\u0442\u044C\u0441\u044F|\u0437\u0430\u043A\u043E\u043D\u0447\u0443|\u043F\u043E\u043A\u043E\u043D\u0447\u0438\u0442\u044C|\u043D\u0435\u043A\u043E\u043C\u0443|\u0431\u0440\u0438\u0442\u0432*|\u0440\u0435\u0436\u0443",
    "life|live|alive|suicid*|pills|meds|overdos*|jump*|bridge|roof|ledge|railing|goodbye|pointless|end|ending|worthless|anymore|razor|myself|sleep|gone|without"
  ],
  menace: [
    "\u0443\u0433\u0440\u043E\u0436*|\u0443\u0433\u0440\u043E\u0437*|\u0433\u0440\u043E\u0437\u0438\u0442*|\u043F\u0440\u0438\u0431\u044C*|\u0443\u0431\u044C*|\u0443\u0431\u0438\u0442\u044C|\u0443\u0431\u044C\u0435\u0442|\u0437\u0430\u0440\u0435\u0436*|\u0437\u0430\u043A\u043E\u043F*|\u0441\u043E\u0436\u0436*|\u043F\u043E\u0434\u043E\u0436\u0433*|\u0432\u0437\u043E\u0440\u0432*|\u043F\u043E\u0434\u043A\u0430\u0440\u0430\u0443*|\u043F\u043E\u0434\u0436\u0438\u0434*|\u043F\u0440\u0435\u0441\u043B\u0435\u0434\u0443*|\u0441\u043B\u0435\u0434\u0438\u0442|\u043A\u0430\u0440\u0430\u0443\u043B*|\u0445\u043E\u0434\u0438\u0442|\u0437\u0430\u043F\u0435\u0440|\u0437\u0430\u043A\u0440\u044B\u043B*|\u0448\u0430\u043D\u0442\u0430\u0436*|\u0432\u044B\u043C\u043E\u0433\u0430*",
    "threat*|kill*|murder*|stalk*|follow*|harass*|blackmail*|extort*|lurk*|locked|kidnap*|hostage|waiting|outside"
  ],
  blow: [
    "\u0443\u0434\u0430\u0440\u0438\u043B*|\u0431\u0438\u043B|\u0431\u044C\u0435\u0442|\u0431\u044C\u044E\u0442|\u0438\u0437\u0431\u0438\u043B*|\u0438\u0437\u0431\u0438\u0432\u0430*|\u043F\u043D\u0443\u043B*|\u0442\u043E\u043B\u043A\u043D\u0443\u043B*|\u0442\u043E\u043B\u043A\u0430*|\u0441\u0445\u0432\u0430\u0442\u0438\u043B*|\u0445\u0432\u0430\u0442\u0430*|\u0437\u0430\u043C\u0430\u0445\u043D*|\u0448\u0432\u044B\u0440\u043D*|\u043F\u043B\u044E\u043D\u0443\u043B*|\u043F\u043B\u044E\u0435\u0442|\u0434\u0440\u0430\u043A*|\u0434\u0435\u0440\u0435\u0442*|\u043D\u0430\u043F\u0430\u043B*|\u043D\u0430\u043F\u0430\u0434\u0435\u043D*|\u0441\u043A\u0440\u0443\u0442\u0438\u043B*|\u043F\u0440\u043E\u0442\u0430\u0449*|\u0434\u0443\u0448\u0438\u043B*|\u043F\u043E\u0449\u0435\u0447\u0438\u043D*",
    "hit|hits|punch*|kick*|push*|shov*|slap*|grab*|attack*|assault*|beat*|spat|spit*|threw|fight*|strangl*|drag*"
  ],
  sexual: [
    "\u043F\u0440\u0438\u0441\u0442\u0430*|\u0434\u043E\u043C\u043E\u0433\u0430*|\u043B\u0430\u043F\u0430*|\u0442\u0440\u043E\u0433\u0430*|\u0449\u0443\u043F\u0430*|\u043E\u0431\u043D\u0438\u043C*|\u043E\u0431\u043D\u0438\u043C\u0430*|\u0438\u043D\u0442\u0438\u043C\u043D*|\u0441\u0435\u043A\u0441*|\u0433\u043E\u043B\u044B\u0439|\u0433\u043E\u043B\u044B\u0435|\u0440\u0430\u0437\u0434\u0435\u0432\u0430*|\u0438\u0437\u043D\u0430\u0441\u0438\u043B*|\u043C\u0430\u043D\u044C\u044F\u043A*|\u044D\u043A\u0441\u0433\u0438\u0431\u0438\u0446\u0438\u043E\u043D*|\u043D\u0430\u043C\u0435\u043A*|\u043D\u0430\u043C\u0435\u043A\u0430*|\u043A\u0440\u0430\u0441\u0438\u0432*",
    "grop*|touch*|molest*|harass*|sexual*|naked|flash*|expos*|rape*|undress*|strip*|pervert*|creep*|cute|lap|intimate|kiss*"
  ],
  weapon: [
    "\u043D\u043E\u0436|\u043D\u043E\u0436\u043E\u043C|\u043F\u0438\u0441\u0442\u043E\u043B\u0435\u0442*|\u0440\u0443\u0436\u044C*|\u043E\u0440\u0443\u0436\u0438*|\u0442\u043E\u043F\u043E\u0440*|\u0431\u0438\u0442\u0430|\u0431\u0438\u0442\u043E\u0439|\u043C\u043E\u043B\u043E\u0442\u043E\u043A|\u043C\u043E\u043B\u043E\u0442\u043A*|\u0431\u0430\u043B\u043B\u043E\u043D\u0447\u0438\u043A*|\u0442\u0440\u0430\u0432\u043C\u0430\u0442*",
    "knife|knives|gun|rifle|weapon*|axe|bat|machete|hammer|armed|bottle"
  ],
  fear: [
    "\u0441\u0442\u0440\u0430\u0448\u043D\u043E|\u0431\u043E\u044E\u0441\u044C|\u0431\u043E\u044F\u0442\u044C\u0441\u044F|\u0431\u043E\u044F\u0442\u0441\u044F|\u043E\u043F\u0430\u0441\u043D*|\u043E\u043F\u0430\u0441\u0435\u043D|\u043F\u043E\u043C\u043E\u0433\u0438\u0442\u0435|\u0441\u043F\u0430\u0441\u0438\u0442\u0435|\u043F\u0440\u044F\u0447\u0443\u0441\u044C|\u043F\u0440\u044F\u0447\u0435\u0442*|\u043F\u0440\u044F\u0442\u0430\u0442*|\u043D\u0430\u043F\u0443\u0433\u0430*|\u043F\u043B\u0430\u0447\u0435\u0442|\u043F\u043B\u0430\u0447\u0443|\u0440\u044B\u0434\u0430*",
    "scared|afraid|terrified|fear*|danger*|help|hiding|hide|frightened|crying|unsafe|whisper*|mouthed"
  ],
  crash: [
    "\u0430\u0432\u0430\u0440\u0438*|\u0441\u0431\u0438\u043B|\u0441\u0431\u0438\u043B\u0430|\u0441\u0431\u0438\u043B\u0438|\u043D\u0430\u0435\u0445\u0430\u043B*|\u0432\u0440\u0435\u0437\u0430\u043B*|\u0432\u044A\u0435\u0445\u0430\u043B*|\u043F\u0440\u043E\u0442\u0430\u0440\u0430\u043D*|\u043F\u0435\u0440\u0435\u0433\u0430\u0440*|\u043F\u044C\u044F\u043D*|\u043D\u0435\u0442\u0440\u0435\u0437\u0432*|\u0431\u0443\u0445\u043E\u0439|\u043D\u0430\u0440\u043A\u043E\u0442*|\u0437\u0440\u0430\u0447\u043A*|\u0432\u0441\u0442\u0440\u0435\u0447\u043A\u0435|\u043F\u043E\u0434\u0440\u0435\u0437\u0430\u043B*|\u0442\u0440\u043E\u0442\u0443\u0430\u0440*|\u043C\u043E\u043F\u0435\u0434*|\u043C\u043E\u0442\u043E\u0446\u0438\u043A\u043B*|\u0441\u043A\u0443\u0442\u0435\u0440*|\u0441\u0430\u043C\u043E\u043A\u0430\u0442*|\u0432\u0435\u043B\u043E\u043A\u0443\u0440\u044C\u0435\u0440*|\u043A\u0440\u0443\u0442*|\u043F\u0435\u0448\u0435\u0445\u043E\u0434*",
    "crash*|collision|ran|knocked|drunk*|booze*|reek*|high|drugs|stoned|pavement|sidewalk|moped|scooter|motorbike|bike|pedestrian*|ditch|pram|wheel|plough*|swerv*",
    "\u043F\u043E\u0434 \u0432\u0435\u0449\u0435\u0441\u0442\u0432\u0430\u043C\u0438"
  ],
  fire: [
    "\u043F\u043E\u0436\u0430\u0440*|\u0433\u043E\u0440\u0438\u0442|\u0433\u043E\u0440\u0438\u043C|\u043E\u0433\u043E\u043D\u044C|\u043E\u0433\u043D*|\u043F\u043B\u0430\u043C\u044F|\u0434\u044B\u043C|\u0434\u044B\u043C\u0430|\u0433\u0430\u0437|\u0433\u0430\u0437\u043E\u043C|\u0433\u0430\u0437\u0430|\u0443\u0433\u0430\u0440\u043D*|\u0432\u0437\u0440\u044B\u0432*|\u0432\u0437\u043E\u0440\u0432\u0430\u043B*|\u0438\u0441\u043A\u0440\u0438\u0442*|\u043F\u0440\u043E\u0432\u043E\u0434\u043A*|\u043E\u0431\u0432\u0430\u043B*|\u043E\u0431\u0440\u0443\u0448*|\u0440\u0443\u0445\u043D\u0443\u043B*|\u0437\u0430\u0442\u043E\u043F*|\u043F\u043E\u043B\u044B\u0445\u0430*|\u043F\u043E\u043B\u044B\u0445\u043D*|\u0442\u0443\u0448\u0430\u0442",
    "fire|flame*|smoke|gas|monoxide|explo*|spark*|collapsed|ceiling|blaz*|flood*|fumes|burning|alight"
  ],
  lost: [
    "\u043F\u0440\u043E\u043F\u0430\u043B*|\u043F\u043E\u0442\u0435\u0440\u044F\u043B*|\u043F\u043E\u0442\u0435\u0440\u044F\u043B|\u043F\u043E\u0442\u0435\u0440\u044F\u043B\u0441\u044F|\u0438\u0441\u0447\u0435\u0437*|\u043D\u0435\u0442|\u043D\u0438\u0433\u0434\u0435|\u043E\u0434\u043D\u0430|\u043E\u0434\u0438\u043D|\u0431\u043E\u0441\u0438\u043A*|\u043A\u043E\u043B\u0433\u043E\u0442\u043A*",
    "lost|missing|alone|vanish*|barefoot|unattended|abandoned|home"
  ],
  court: [
    "\u0441\u0443\u0434|\u0441\u0443\u0434\u0430|\u0441\u0443\u0434\u0435|\u0441\u0443\u0434\u0443|\u0441\u0443\u0434\u043E\u043C|\u0441\u0443\u0434\u044C\u044F|\u0441\u0443\u0434\u044C\u0438|\u0438\u0441\u043A|\u0438\u0441\u043A\u0430|\u0438\u0441\u043A\u043E\u0432*|\u0437\u0430\u0441\u0443\u0436*|\u0441\u0443\u0434\u0438\u0442\u044C\u0441\u044F|\u0430\u0434\u0432\u043E\u043A\u0430\u0442*|\u044E\u0440\u0438\u0441\u0442*|\u043F\u043E\u0432\u0435\u0441\u0442\u043A*|\u043F\u0440\u0435\u0442\u0435\u043D\u0437*|\u0434\u043E\u0441\u0443\u0434\u0435\u0431\u043D*|\u0430\u0440\u0431\u0438\u0442\u0440\u0430\u0436*|\u043F\u0440\u043E\u043A\u0443\u0440*|\u0440\u043E\u0441\u043F\u043E\u0442\u0440\u0435\u0431*|\u0440\u043E\u0441\u043A\u043E\u043C\u043D\u0430\u0434\u0437*|\u0441\u0430\u043D\u044D\u043F\u0438\u0434*|\u0441\u0430\u043D\u0441\u0442\u0430\u043D\u0446*|\u0438\u043D\u0441\u043F\u0435\u043A\u0446*|\u043F\u043E\u043B\u0438\u0446\u0438*|\u0443\u0447\u0430\u0441\u0442\u043A\u043E\u0432*|\u0441\u043B\u0435\u0434\u043E\u0432\u0430\u0442\u0435\u043B*|\u0443\u0433\u043E\u043B\u043E\u0432\u043D*|\u0437\u0430\u044F\u0432\u043B\u0435\u043D\u0438*|\u0432\u0437\u044B\u0441\u043A\u0430*|\u0443\u0449\u0435\u0440\u0431*|\u043A\u043E\u043C\u043F\u0435\u043D\u0441\u0430\u0446*|\u043C\u043E\u0440\u0430\u043B*|\u0437\u0430\u043A\u043E\u043D*|\u0441\u0442\u0430\u0442\u044C\u0438|\u0441\u0442\u0430\u0442\u044C\u044F|\u043D\u0435\u0437\u0430\u043A\u043E\u043D*|\u043E\u0442\u0432\u0435\u0442\u0447\u0438\u043A*|\u0434\u043E\u0432\u0435\u0440\u0435\u043D\u043D\u043E\u0441\u0442*|\u0431\u0430\u043D\u043A\u0440\u043E\u0442*|\u0444\u0430\u0441",
    "court*|sue|suing|sued|lawsuit*|lawyer*|solicitor*|attorney*|barrister*|counsel|legal*|claim|claims|damages|prosecut*|police|officer|detective|investigat*|regulator*|ombudsman|tribunal|summons|subpoena|trial|judge|insolven*|bankrupt*|inspector*|standards|evidence|unlawful*|illegal*|compensation|liab*|sheriff"
  ],
  leak: [
    "\u0443\u0442\u0435\u0447\u043A*|\u0443\u0442\u0435\u043A\u043B*|\u0441\u043B\u0438\u043B*|\u0441\u043B\u0438\u0432|\u0447\u0443\u0436*|\u043F\u043E\u0441\u0442\u043E\u0440\u043E\u043D*|\u0432\u0437\u043B\u043E\u043C*|\u0432\u0437\u043B\u043E\u043C\u0430*|\u0443\u0433\u043D\u0430\u043B*|\u043F\u0435\u0440\u0441\u043E\u043D\u0430\u043B\u044C\u043D*|\u0434\u0430\u043D\u043D*|\u043F\u0430\u0441\u043F\u043E\u0440\u0442*|\u0431\u0430\u0437\u0443|\u0431\u0430\u0437\u0435|\u0431\u0430\u0437\u0430|\u0430\u043A\u043A\u0430\u0443\u043D\u0442*|\u0441\u043F\u0438\u0441\u0430\u043B*|\u0441\u043F\u0438\u0441\u0430\u043D\u0438*|\u043A\u0430\u0440\u0442*|\u043C\u043E\u0448\u0435\u043D\u043D*|\u043A\u043E\u0434|\u0442\u0440\u0435\u0442\u044C\u0438\u043C",
    "leak*|breach*|hack*|stolen|strang*|someone*|personal|data|passport*|account*|login|charges|card|cards|scam*|phish*|exposed|forum|identity"
  ],
  bias: [
    "\u043D\u0430\u0446\u0438\u043E\u043D\u0430\u043B\u044C\u043D*|\u0440\u0443\u0441\u0441\u043A*|\u043D\u0435\u0440\u0443\u0441\u0441\u043A*|\u043F\u0440\u0438\u0435\u0437\u0436*|\u043C\u0438\u0433\u0440\u0430\u043D\u0442*|\u0447\u0443\u0440\u043A*|\u0445\u0430\u0447*|\u0430\u0443\u043B*|\u0440\u0430\u0441\u0430|\u0440\u0430\u0441\u044B|\u0440\u0430\u0441\u0438\u0441\u0442*|\u043A\u043E\u0436*|\u043D\u0435\u0433\u0440*|\u0446\u044B\u0433\u0430\u043D*|\u0435\u0432\u0440\u0435\u0439*|\u043C\u0443\u0441\u0443\u043B\u044C\u043C*|\u0445\u0438\u0434\u0436\u0430\u0431*|\u0440\u0435\u043B\u0438\u0433\u0438*|\u0432\u0435\u0440\u0430|\u0438\u043D\u0432\u0430\u043B\u0438\u0434*|\u043A\u043E\u043B\u044F\u0441\u043A*|\u043D\u0435\u0437\u0440\u044F\u0447*|\u0441\u043B\u0435\u043F*|\u0433\u043B\u0443\u0445*|\u0431\u0435\u0440\u0435\u043C\u0435\u043D\u043D*|\u0433\u0435\u0439|\u0433\u0435\u0438|\u043B\u0435\u0441\u0431*|\u043E\u0440\u0438\u0435\u043D\u0442\u0430\u0446*|\u0432\u043E\u0437\u0440\u0430\u0441\u0442*|\u0441\u0442\u0430\u0440\u0443\u0445*|\u0441\u043B\u0430\u0432\u044F\u043D\u0441\u043A*|\u0434\u0438\u0441\u043A\u0440\u0438\u043C\u0438\u043D*|\u0430\u043A\u0446\u0435\u043D\u0442*|\u0433\u0440\u0443\u0434\u044C\u044E|\u043A\u043E\u0440\u043C\u044F\u0449*|\u043E\u0431\u0435\u0437\u044C\u044F\u043D*",
    "race|racis*|racial*|black|asian|muslim|jew*|hijab|religi*|disab*|wheelchair|blind|deaf|pregnan*|expecting|gay|lesbian|trans|queer|gender|ageis*|migrant*|immigrant*|foreign*|country|accent|slur*|monkey|breastfeed*|discriminat*|ethnic*|guide"
  ],
  refused: [
    "\u043E\u0442\u043A\u0430\u0437\u0430\u043B*|\u0432\u044B\u0433\u043D\u0430\u043B*|\u043F\u0443\u0441\u0442\u0438\u043B*|\u043E\u0431\u0441\u043B\u0443\u0436\u0438\u0432*|\u043F\u043E\u043F\u0440\u043E\u0441\u0438\u043B\u0438|\u0432\u0435\u043B\u0435\u043B\u0438|\u0432\u044B\u0441\u043C\u0435\u044F*|\u043F\u0435\u0440\u0435\u0434\u0440\u0430\u0437\u043D*|\u0443\u0432\u043E\u043B\u0438\u043B*|\u0443\u0432\u043E\u043B\u0435\u043D*|\u0432\u0437\u044F\u043B\u0438|\u0443\u043D\u0438\u0437\u0438\u043B*|\u043E\u0441\u043A\u043E\u0440\u0431*",
    "refus*|denied|turned|kicked|asked|leave|mock*|laugh*|humiliat*|insult*|fired|withdrawn|seat|serve"
  ],
  press: [
    "\u0436\u0443\u0440\u043D\u0430\u043B\u0438\u0441\u0442*|\u043A\u043E\u0440\u0440\u0435\u0441\u043F\u043E\u043D\u0434\u0435\u043D\u0442*|\u0440\u0435\u0434\u0430\u043A\u0446*|\u0440\u0435\u043F\u043E\u0440\u0442\u0435\u0440*|\u0433\u0430\u0437\u0435\u0442*|\u0442\u0435\u043B\u0435\u043A\u0430\u043D\u0430\u043B*|\u043A\u0430\u043D\u0430\u043B|\u0440\u0430\u0434\u0438\u043E|\u044D\u0444\u0438\u0440*|\u0441\u044A\u0435\u043C\u043E\u0447\u043D*|\u0438\u043D\u0442\u0435\u0440\u0432\u044C\u044E|\u0440\u0430\u0441\u0441\u043B\u0435\u0434\u043E\u0432\u0430\u043D*|\u043F\u0440\u0435\u0441\u0441*|\u0441\u044E\u0436\u0435\u0442*|\u0441\u0442\u0430\u0442\u044C\u044E|\u043C\u0430\u0442\u0435\u0440\u0438\u0430\u043B|\u0440\u043E\u043B\u0438\u043A*|\u0431\u043B\u043E\u0433\u0435\u0440*|\u043D\u043E\u0432\u043E\u0441\u0442*|\u043A\u043E\u043C\u043C\u0435\u043D\u0442\u0430\u0440*|\u0441\u043C\u0438",
    "journalis*|reporter*|press|newsroom|news|tv|radio|crew|story|article|piece|editor|editorial|interview|statement|spokes*|broadcast*|documentary|investigative|publish*|followers|channel"
  ],
  person: [
    "\u043E\u043F\u0435\u0440\u0430\u0442\u043E\u0440*|\u0430\u043F\u0435\u0440\u0430\u0442\u043E\u0440*|\u043C\u0435\u043D\u0435\u0434\u0436\u0435\u0440*|\u0447\u0435\u043B\u043E\u0432\u0435\u043A*|\u043B\u044E\u0434*|\u0441\u043E\u0442\u0440\u0443\u0434\u043D\u0438\u043A*|\u0441\u043F\u0435\u0446\u0438\u0430\u043B\u0438\u0441\u0442*|\u043A\u043E\u043D\u0441\u0443\u043B\u044C\u0442\u0430\u043D\u0442*|\u0430\u0433\u0435\u043D\u0442*|\u0441\u0443\u043F\u0435\u0440\u0432\u0430\u0439\u0437\u0435\u0440*|\u0440\u0443\u043A\u043E\u0432\u043E\u0434*|\u043D\u0430\u0447\u0430\u043B\u044C\u043D\u0438\u043A*|\u043D\u0430\u0447\u0430\u043B\u044C\u0441\u0442\u0432*|\u0434\u0438\u0440\u0435\u043A\u0442\u043E\u0440*|\u0443\u043F\u0440\u0430\u0432\u043B\u044F\u044E\u0449*|\u0441\u0442\u0430\u0440\u0448*|\u0433\u043B\u0430\u0432\u043D*|\u0434\u0435\u0436\u0443\u0440\u043D*|\u043A\u043E\u043B\u043B\u0435\u0433*|\u043A\u0443\u0440\u0430\u0442\u043E\u0440*|\u043F\u0440\u0435\u0434\u0441\u0442\u0430\u0432\u0438\u0442\u0435\u043B*|\u0434\u0435\u0432\u0443\u0448\u043A\u0430|\u0434\u0435\u0432\u043E\u0447\u043A\u0438|\u0432\u0437\u0440\u043E\u0441\u043B\u044B\u0445",
    "human*|person|people|agent*|operator*|representative*|rep|reps|manager*|supervisor*|advis*|specialist*|consultant*|colleague*|somebody|someone|anybody|anyone|staff|employee*|boss|director|leader|team|coworker|dispatcher|management",
    "\u043A\u0442\u043E|\u043A\u043E\u0433\u043E|\u043A\u0435\u043C|\u043A\u043E\u043C\u0443 \u043D\u0438\u0431\u0443\u0434\u044C|\u0442\u043E"
  ],
  bot: [
    "\u0431\u043E\u0442|\u0431\u043E\u0442\u0430|\u0431\u043E\u0442\u0443|\u0431\u043E\u0442\u043E\u043C|\u0431\u043E\u0442\u044B|\u0431\u043E\u0442\u043E\u0432|\u0440\u043E\u0431\u043E\u0442*|\u043C\u0430\u0448\u0438\u043D*|\u0430\u0432\u0442\u043E\u043C\u0430\u0442*|\u0430\u0432\u0442\u043E\u043E\u0442\u0432\u0435\u0442\u0447\u0438\u043A*|\u0430\u043B\u0433\u043E\u0440\u0438\u0442\u043C*|\u043F\u0440\u043E\u0433\u0440\u0430\u043C\u043C*|\u0438\u0438|\u0438\u043D\u0442\u0435\u043B\u043B\u0435\u043A\u0442*|\u0441\u043A\u0440\u0438\u043F\u0442*|\u0448\u0430\u0431\u043B\u043E\u043D*|\u0436\u0435\u043B\u0435\u0437\u044F\u043A*|\u043D\u0435\u0439\u0440\u043E\u0441\u0435\u0442*",
    "bot|bots|robot*|machine*|automat*|chatbot*|algorithm*|script|scripts|software|ai|computer|autorepl*|recording|canned|template*"
  ],
  live: [
    "\u0436\u0438\u0432*|\u043D\u043E\u0440\u043C\u0430\u043B\u044C\u043D*|\u043D\u0430\u0441\u0442\u043E\u044F\u0449*|\u0440\u0435\u0430\u043B\u044C\u043D*|\u0447\u0435\u043B\u043E\u0432\u0435\u0447\u0435\u0441\u043A*|\u043B\u0438\u0447\u043D\u043E|\u0433\u043E\u043B\u043E\u0441*|\u043F\u043B\u043E\u0442\u0438",
    "real|live|living|actual|alive|proper|breathing|flesh|voice|personally|directly"
  ],
  reach: [
    "\u043F\u043E\u0437\u043E\u0432*|\u043F\u043E\u0437\u0432\u0430*|\u0437\u043E\u0432\u0438|\u0437\u043E\u0432\u0438\u0442\u0435|\u0441\u043E\u0435\u0434\u0438\u043D*|\u043F\u0435\u0440\u0435\u043A\u043B\u044E\u0447*|\u043F\u0435\u0440\u0435\u0432\u0435\u0434*|\u043F\u0435\u0440\u0435\u0432\u0435\u0434\u0438|\u0441\u0432\u044F\u0437*|\u0441\u0432\u044F\u0436*|\u043F\u043E\u0434\u043A\u043B\u044E\u0447*|\u043F\u0435\u0440\u0435\u0434\u0430\u0439*|\u043F\u0440\u0438\u0433\u043B\u0430*|\u043F\u043E\u0433\u043E\u0432\u043E\u0440*|\u043E\u0431\u0449\u0430\u0442*|\u043F\u043E\u043E\u0431\u0449\u0430\u0442*|\u0433\u043E\u0432\u043E\u0440\u0438\u0442\u044C|\u043F\u0435\u0440\u0435\u0437\u0432\u043E\u043D*|\u043F\u043E\u0437\u0432\u043E\u043D*|\u0437\u0432\u043E\u043D\u043A*|\u0437\u0432\u043E\u043D\u043E\u043A|\u043D\u0430\u0431\u0435\u0440\u0438\u0442\u0435|\u044D\u0441\u043A\u0430\u043B*|\u043F\u0435\u0440\u0435\u0430\u0434\u0440\u0435\u0441*|\u043F\u0435\u0440\u0435\u043A\u0438\u043D*|\u0434\u0430\u0439\u0442\u0435|\u0434\u0430\u0439|\u043D\u0443\u0436\u0435\u043D|\u0442\u0440\u0435\u0431\u0443\u044E",
    "connect*|transfer*|speak*|talk*|chat|call|phone|ring|escalat*|forward|handover|pass|put|switch|reach|summon|fetch|contact|get|redirect*"
  ],
  insult: [
    "\u0438\u0434\u0438\u043E\u0442*|\u0434\u0435\u0431\u0438\u043B*|\u043A\u0440\u0435\u0442\u0438\u043D*|\u0443\u0440\u043E\u0434*|\u0442\u0432\u0430\u0440*|\u0441\u0432\u043E\u043B\u043E\u0447*|\u0441\u043A\u043E\u0442*|\u043C\u0440\u0430\u0437*|\u0433\u0430\u0434*|\u043F\u0430\u0440\u0430\u0437\u0438\u0442*|\u0431\u0435\u0437\u0434\u0430\u0440*|\u0431\u0435\u0441\u0442\u043E\u043B\u043E\u0447*|\u043A\u0440\u0438\u0432\u043E\u0440\u0443\u043A*|\u0431\u0435\u0437\u043C\u043E\u0437\u0433\u043B*|\u0442\u0443\u043F\u043E\u0439|\u0442\u0443\u043F\u0430\u044F|\u0442\u0443\u043F\u044B\u0435|\u0442\u0443\u043F\u0438\u0446*|\u0434\u0443\u0440\u0430\u043A*|\u0434\u0443\u0440\u0430|\u0445\u0430\u043C*|\u0445\u0430\u0431\u0430\u043B*|\u043D\u0430\u0445\u0430\u043B*|\u043D\u0430\u0433\u043B\u044B*|\u043D\u0430\u0433\u043B\u0435\u0446*|\u043E\u0431\u043D\u0430\u0433\u043B\u0435\u043B*|\u0436\u0443\u043B\u0438\u043A*|\u0432\u043E\u0440|\u0432\u043E\u0440\u044B|\u0432\u043E\u0440\u044C\u0435|\u043C\u043E\u0448\u0435\u043D\u043D\u0438\u043A*|\u043B\u0436\u0435\u0446*|\u0432\u0440\u0443\u043D\u044B|\u043B\u0433\u0443\u043D*|\u0445\u0430\u043B\u0442\u0443\u0440\u0449*|\u043D\u0438\u0447\u0442\u043E\u0436*|\u0443\u0431\u043E\u0433*|\u043F\u043E\u0437\u043E\u0440*|\u0441\u0442\u044B\u0434*|\u0441\u0440\u0430\u043C*|\u043A\u0440\u044B\u0441*|\u043A\u043E\u0437\u043B*|\u043A\u043E\u0437\u0435\u043B|\u043F\u0440\u0438\u0434\u0443\u0440*|\u043A\u043B\u043E\u0443\u043D*|\u0446\u0438\u0440\u043A|\u0431\u0430\u0440\u0430\u043D\u044B|\u0434\u0435\u0433\u0435\u043D\u0435\u0440\u0430\u0442*|\u043A\u043E\u043D\u0447\u0435\u043D\u044B\u0435|\u043A\u043E\u043D\u0447\u0435\u043D\u0430\u044F|\u0448\u0430\u0440\u0430\u0448\u043A*|\u043F\u043E\u043C\u043E\u0439\u043A*|\u0434\u044B\u0440\u0430|\u0434\u044B\u0440\u0443|\u043E\u0442\u0441\u0442\u043E\u0439|\u0434\u043D\u043E|\u0441\u0430\u043C\u043E\u0434\u0443\u0440*|\u043D\u0435\u0443\u0447*|\u0448\u043F\u0430\u043D*",
    "idiot*|moron*|stupid*|dumb|clown*|joke*|useless|incompeten*|pathetic|thief|thieves|liar*|lying|crook*|scammer*|con|fraud*|robbery|trash|garbage|rubbish|crap*|dump|scum|vermin|rats|cowards|cowboys|amateurs|leeches|vultures|disgrace*|disgust*|shame*|shambles|hacks|fools|jerk*|prick|sod|thug|vile|animals|swine|pigs|filth*|appalling|clueless|lazy"
  ],
  curse: [
    "\u0447\u0435\u0440\u0442*|\u0447\u0435\u0440\u0442\u0430|\u043D\u0430\u0444\u0438\u0433|\u0444\u0438\u0433|\u0445\u0440\u0435\u043D*|\u0431\u043B\u0438\u043D|\u0431\u043B\u044F\u0442*|\u0431\u043B\u044F|\u043C\u043B\u044F|\u043D\u0430\u0445\u0435\u0440|\u043E\u0445\u0440\u0435\u043D*|\u043E\u0445\u0443\u0435*|\u043F\u0438\u0437\u0434*|\u0445\u0443\u0439*|\u0434\u0435\u0440\u044C\u043C*|\u0433\u043E\u0432\u043D*|\u0436\u043E\u043F*|\u0436\u0440\u0438*|\u0441\u043E\u0436\u0440*|\u0436\u0440\u0438\u0442\u0435|\u043F\u043E\u0434\u0430\u0432*|\u043F\u0440\u043E\u043A\u043B\u044F\u0442*|\u0433\u043E\u0440\u0438|\u0433\u043E\u0440\u0435\u0442\u044C|\u0430\u0434|\u0430\u0434\u0443|\u0441\u0433\u0438\u043D*|\u0437\u0430\u0441\u0443\u043D*|\u043A\u0430\u0442\u0438\u0442*|\u043B\u0435\u0441\u043E\u043C|\u043F\u043E\u0448\u043B*|\u043D\u0430\u0441\u0440\u0430\u0442\u044C|\u043F\u043B\u0435\u0432\u0430\u0442\u044C|\u043F\u043B\u0435\u0432*|\u0437\u0430\u0434\u043E\u043B\u0431*|\u0437\u0430\u043A\u043E\u043B\u0435\u0431*|\u0434\u043E\u0441\u0442\u0430\u043B*|\u0431\u0435\u0441\u0438\u0442|\u0431\u0435\u0441\u0438\u0442\u0435",
    "hell|damn*|bloody|fuck*|shit*|arse|ass|screw|suck*|rot|bull|bullshit|crap|piss*|sod|wtf|ffs|goddamn|shove|stick"
  ],
  rage: [
    "\u0431\u0435\u0448\u0435\u043D*|\u044F\u0440\u043E\u0441\u0442*|\u0437\u043B\u043E\u0441\u0442*|\u0437\u043B\u0430|\u0437\u043E\u043B|\u0432\u0437\u043E\u0440\u0432\u0443\u0441\u044C|\u0442\u0440\u044F\u0441\u0435\u0442|\u0442\u0435\u0440\u043F\u0435\u043D\u0438*|\u043B\u043E\u043F\u043D\u0443\u043B*|\u043D\u0430\u0434\u043E\u0435\u043B*|\u0443\u0441\u0442\u0430\u043B*|\u0445\u0432\u0430\u0442\u0438\u0442|\u0438\u0437\u0434\u0435\u0432\u0430*|\u043D\u0435\u043D\u0430\u0432\u0438\u0436*|\u043D\u0435\u043D\u0430\u0432\u0438\u0434*|\u043D\u0438\u043A\u043E\u0433\u0434\u0430|\u0431\u0435\u0437\u043E\u0431\u0440\u0430\u0437*|\u043A\u043E\u0448\u043C\u0430\u0440*|\u0443\u0436\u0430\u0441*|\u043E\u0442\u0432\u0440\u0430\u0442*|\u043C\u0435\u0440\u0437\u043A*|\u0433\u0430\u0434\u043A\u043E|\u0438\u0441\u043F\u043E\u0440\u0442*|\u0438\u0441\u043F\u043E\u0440\u0447*|\u0443\u043D\u0438\u0447\u0442\u043E\u0436*",
    "furious|livid|angry|rage|fuming|hate*|enough|never|worst|terribl*|horribl*|awful|ruin*|wreck*|scream|sick|fed|unbeliev*|unacceptable|outrag*|audacity|nerve|gall|dare|miserable|patience|insult*"
  ],
  scold: [
    "\u043E\u043F\u044F\u0442\u044C|\u0441\u043D\u043E\u0432\u0430",
    "again",
    "\u0441\u043A\u043E\u043B\u044C\u043A\u043E \u043C\u043E\u0436\u043D\u043E",
    "\u0432\u044B \u0432\u043E\u043E\u0431\u0449\u0435",
    "\u0432\u044B \u0442\u0430\u043C",
    "\u0432\u044B \u0447\u0442\u043E",
    "\u0441\u043A\u043E\u043B\u044C\u043A\u043E \u0440\u0430\u0437",
    "\u043A\u043E\u0442\u043E\u0440\u044B\u0439 \u0440\u0430\u0437",
    "\u0442\u0440\u0435\u0442\u0438\u0439 \u0440\u0430\u0437",
    "\u043F\u044F\u0442\u044B\u0439 \u0440\u0430\u0437",
    "\u0434\u0435\u0441\u044F\u0442\u044B\u0439 \u0440\u0430\u0437",
    "\u043A\u0430\u0436\u0434\u044B\u0439 \u0440\u0430\u0437",
    "\u043D\u0438 \u043A\u043E\u043F\u0435\u0439\u043A\u0438",
    "\u043D\u043E\u0433\u0438 \u043C\u043E\u0435\u0439",
    "\u0431\u043E\u043B\u044C\u0448\u0435 \u043D\u0435",
    "are you",
    "you people",
    "you lot",
    "how many times",
    "third time",
    "fourth time",
    "tenth time",
    "every time",
    "how dare",
    "how hard",
    "another penny",
    "wrong with you"
  ],
  work: [
    "\u0443\u0432\u043E\u043B\u0435\u043D*|\u0437\u0430\u0440\u043F\u043B\u0430\u0442*|\u0441\u043C\u0435\u043D*|\u0441\u0442\u0430\u0436\u0435\u0440*|\u0441\u0442\u0430\u0436\u0438\u0440\u043E\u0432*|\u043D\u0430\u0447\u0430\u043B\u044C\u043D\u0438\u043A*|\u0440\u0430\u0431\u043E\u0442\u0430\u044E|\u043F\u043E\u0432\u0430\u0440*|\u043A\u0443\u0445\u043D*|\u043E\u0444\u0438\u0446\u0438\u0430\u043D\u0442*|\u043A\u0430\u0441\u0441\u0438\u0440*|\u043E\u0445\u0440\u0430\u043D\u043D\u0438\u043A*|\u043A\u0443\u0440\u044C\u0435\u0440*|\u0434\u043E\u0441\u0442\u0430\u0432\u0449\u0438\u043A*|\u0432\u043E\u0434\u0438\u0442\u0435\u043B*",
    "courier|driver|rider|waiter|waitress|cashier|doorman|guard|shift|kitchen|chef|crew|uniform"
  ],
  asking: [
    "\u043A\u0430\u043A|\u0441\u043A\u043E\u043B\u044C\u043A\u043E|\u043A\u043E\u0433\u0434\u0430|\u0433\u0434\u0435|\u043A\u0430\u043A\u043E\u0439|\u043A\u0430\u043A\u0430\u044F|\u043A\u0430\u043A\u0438\u0435|\u043F\u043E\u0447\u0435\u043C\u0443|\u043A\u0443\u0434\u0430",
    "how|what|where|when|which|why",
    "\u043C\u043E\u0436\u043D\u043E \u043B\u0438",
    "\u0435\u0441\u0442\u044C \u043B\u0438",
    "is there",
    "do you",
    "can i",
    "are you"
  ],
  order: [
    "\u0437\u0430\u043A\u0430\u0437*|\u043F\u0440\u043E\u043C\u043E\u043A\u043E\u0434*|\u0431\u0430\u043B\u043B*|\u0441\u043A\u0438\u0434\u043A*|\u043C\u0435\u043D\u044E|\u0430\u0434\u0440\u0435\u0441*|\u043E\u043F\u043B\u0430\u0442*|\u0447\u0435\u043A*|\u0432\u043E\u0437\u0432\u0440\u0430\u0442*|\u043F\u0440\u0438\u043B\u043E\u0436\u0435\u043D\u0438*|\u0434\u043E\u0441\u0442\u0430\u0432\u043A*|\u0430\u043A\u0446\u0438*",
    "order*|promo*|points|discount*|menu|address|pay*|receipt*|refund*|app|delivery|deal*"
  ]
};

// src/signs/sign-features.ts
var KINDS = JSON.parse(process.env["KINDS"] ?? "[0.7,0.7,0.4,0.9,0.6]");
function createSignFeatures(analyzer) {
  const groupOf = new Map(
    Object.entries(wordGroups).flatMap(([group, lines2]) => lines2.map((line2) => [line2, group]))
  );
  const find = compilePhrases([...groupOf.keys()], analyzer);
  return (text, lang) => {
    const found = find(readSpoken(text, analyzer)).map((line2) => groupOf.get(line2) ?? "");
    const groups = [.../* @__PURE__ */ new Set([...found, ...formsOf(text)])].sort();
    const ofGroups = featuresOf(groups.map((group) => `0${group}`).join(" "), lang, analyzer);
    const [, letters] = ofGroups.ends;
    const kinds = [...kindsOf(featuresOf(text, lang, analyzer)), slice(ofGroups, 0, ofGroups.ends[0])];
    return joined([...kinds, slice(ofGroups, letters, ofGroups.ends[2])]);
  };
}
function kindsOf(features) {
  return features.ends.map((end, kind2) => slice(features, kind2 === 0 ? 0 : features.ends[kind2 - 1] ?? 0, end));
}
function slice({ buckets, amounts }, start, end) {
  return { buckets: buckets.subarray(start, end), amounts: amounts.subarray(start, end) };
}
function joined(kinds) {
  const total = kinds.reduce((sum, { buckets: buckets2 }) => sum + buckets2.length, 0);
  const buckets = new Uint16Array(total);
  const values = new Float32Array(total);
  let start = 0;
  for (const [kind2, { buckets: own, amounts }] of kinds.entries()) {
    const damped = amounts.map((amount) => amount > 1 ? 1 + Math.log(amount) : amount);
    const scale = (KINDS[kind2] ?? 0) / Math.sqrt(damped.reduce((sum, value) => sum + value * value, 0));
    buckets.set(own, start);
    values.set(
      damped.map((value) => value * scale),
      start
    );
    start += own.length;
  }
  return { buckets, values };
}
function formsOf(text) {
  return [
    .../\?/.test(text) ? ["asked"] : [],
    .../!/.test(text) ? ["exclaimed"] : [],
    .../[!?]{2,}/.test(text) ? ["pressed"] : [],
    ...isShouting(text) ? ["shouted"] : []
  ];
}

// src/text/analyzer.ts
import { stemmer as stemEnglish } from "@orama/stemmers/english";
import { stemmer as stemRussian } from "@orama/stemmers/russian";
var STEMS_REMEMBERED = 2e5;
var SENTENCES_REMEMBERED = 2e4;
function createAnalyzer() {
  const stem = remember(STEMS_REMEMBERED, stemByScript);
  const stems = (list, lang) => list.map((word2) => isStemmed(lang) ? stem(word2) : word2);
  const terms = (text, lang) => stems(words(text), lang);
  const stemmedSet = remember(SENTENCES_REMEMBERED, (text) => new Set(terms(text, "en")));
  const plainSet = remember(SENTENCES_REMEMBERED, (text) => new Set(words(text)));
  return {
    terms,
    stems,
    termSet: (text, lang) => isStemmed(lang) ? stemmedSet(text) : plainSet(text),
    questionTerms(text, lang) {
      const all = words(text);
      const telling2 = all.filter((word2) => !isStopWord(word2));
      return stems(telling2.length > 0 ? telling2 : all, lang);
    }
  };
}
function isStemmed(lang) {
  return lang === "ru" || lang === "en";
}
function stemByScript(word2) {
  if (/^[а-я]+$/.test(word2)) return stemRussian(word2);
  if (/^[a-z]+$/.test(word2)) return stemEnglish(word2);
  return word2;
}

// src/policy/sensitive.ts
function createSensitive(stemmer) {
  const kinds = sensitivePhrases.map(({ kind: kind2, phrases, unless = [] }) => ({
    kind: kind2,
    find: compilePhrases(phrases, stemmer),
    isElse: compilePhrases(unless, stemmer)
  }));
  return (spoken) => kinds.find(({ find, isElse }) => find(spoken).length > 0 && isElse(spoken).length === 0)?.kind;
}
var urgent = /* @__PURE__ */ new Set(["self_harm", "child", "danger", "health", "violence"]);
function isUrgent(kind2) {
  return urgent.has(kind2);
}

// src/policy/asking-for-human.ts
var staff = "\u043E\u043F\u0435\u0440\u0430\u0442\u043E\u0440~|\u0430\u043F\u0435\u0440\u0430\u0442\u043E\u0440*|\u0430\u043F\u0438\u0440\u0430\u0442\u043E\u0440*|\u043C\u0435\u043D\u0435\u0434\u0436\u0435\u0440~|\u0441\u043F\u0435\u0446\u0438\u0430\u043B\u0438\u0441\u0442~|\u0441\u043E\u0442\u0440\u0443\u0434\u043D\u0438\u043A~|\u043A\u043E\u043D\u0441\u0443\u043B\u044C\u0442\u0430\u043D\u0442~|\u0441\u0443\u043F\u0435\u0440\u0432\u0430\u0439\u0437\u0435\u0440~|\u0440\u0443\u043A\u043E\u0432\u043E\u0434\u0438\u0442\u0435\u043B*|\u043D\u0430\u0447\u0430\u043B\u044C\u043D\u0438\u043A*|\u043D\u0430\u0447\u0430\u043B\u044C\u0441\u0442\u0432*|\u0430\u0433\u0435\u043D\u0442*";
var person = `${staff}|\u0447\u0435\u043B\u043E\u0432\u0435\u043A~|\u043B\u044E\u0434*`;
var kind = "\u0436\u0438\u0432*|\u043D\u043E\u0440\u043C\u0430\u043B\u044C\u043D*|\u0440\u0435\u0430\u043B\u044C\u043D*|\u043D\u0430\u0441\u0442\u043E\u044F\u0449*|\u0434\u0440\u0443\u0433*|\u043B\u044E\u0431*|\u0432\u0430\u0448*|\u0432\u0430\u0448\u0438\u043C|\u043A\u0435\u043C|\u043A\u0430\u043A\u0438\u043C|\u043D\u0438\u0431\u0443\u0434\u044C|\u0442\u043E|\u0441\u0442\u0430\u0440\u0448*";
var agent = "=human|=humans|humman|humna|huamn|=agent|=agents|aegnt|agnet|operator*|opertor|oparator|opreator|representative*|=rep|=manager|maneger|=supervisor|advisor|specialist|consultant";
var anyone = `${agent}|=person|preson|=someone|=somebody|=people|=staff|=employee`;
var live = "real|live|actual|living|human|proper|normal|another|different|customer|service|support|senior";
var article = "=a|=an|=the|=your|=some|=any|=one";
var russian4 = [
  `\u043F\u043E\u0437\u043E\u0432*|\u043F\u043E\u0437\u0432\u0430*|\u043F\u0440\u0438\u0433\u043B\u0430\u0441\u0438*|\u0437\u043E\u0432\u0438|\u0437\u043E\u0432\u0438\u0442\u0435 .. ${person}`,
  `\u0432\u044B\u0437\u043E\u0432*|\u0432\u044B\u0437\u0432\u0430*|\u043F\u043E\u0434\u043A\u043B\u044E\u0447* .. ${staff}|=\u0447\u0435\u043B\u043E\u0432\u0435\u043A\u0430`,
  `\u0441\u043E\u0435\u0434\u0438\u043D*|\u0441\u0432\u044F\u0437\u0430\u0442\u044C|\u0441\u0432\u044F\u0436\u0438|\u0441\u0432\u044F\u0436\u0438\u0442\u0435|=\u0441\u0432\u044F\u0437\u044C .. \u0441|\u0441\u043E ${kind}? ${kind}? ${person}`,
  `\u043F\u0435\u0440\u0435\u043A\u043B\u044E\u0447*|\u043F\u0435\u0440\u0435\u0432\u0435\u0434*|\u043F\u0435\u0440\u0435\u0432\u0435\u0441\u0442*|\u043F\u0435\u0440\u0435\u0431\u0440\u043E\u0441\u044C* .. \u043D\u0430 ${kind}? ${person}`,
  `\u0433\u043E\u0432\u043E\u0440\u0438\u0442\u044C|\u043F\u043E\u0433\u043E\u0432\u043E\u0440*|\u043F\u043E\u043E\u0431\u0449\u0430\u0442*|\u043E\u0431\u0449\u0430\u0442*|\u043E\u0431\u0449\u0430\u0442\u044C\u0441\u044F|\u043F\u0435\u0440\u0435\u0433\u043E\u0432\u043E\u0440*|\u0441\u0432\u044F\u0437\u0430\u0442\u044C\u0441\u044F|\u0441\u0432\u044F\u0436\u0443\u0441\u044C|\u043F\u043E\u0431\u0435\u0441\u0435\u0434\u043E\u0432\u0430\u0442\u044C|\u043F\u0435\u0440\u0435\u043F\u0438\u0441\u044B\u0432\u0430\u0442* .. \u0441|\u0441\u043E ${kind}? ${kind}? ${person}`,
  "\u0433\u043E\u0432\u043E\u0440\u0438\u0442\u044C|\u043F\u043E\u0433\u043E\u0432\u043E\u0440*|\u043F\u043E\u043E\u0431\u0449\u0430\u0442*|\u043E\u0431\u0449\u0430\u0442*|\u0441\u0432\u044F\u0437\u0430\u0442\u044C\u0441\u044F .. \u0441|\u0441\u043E \u043A\u0435\u043C \u0442\u043E|\u043D\u0438\u0431\u0443\u0434\u044C",
  `\u0441|\u0441\u043E ${kind}? ${kind}? ${kind}? ${person} .. \u0433\u043E\u0432\u043E\u0440\u0438\u0442\u044C|\u043F\u043E\u0433\u043E\u0432\u043E\u0440*|\u043F\u043E\u043E\u0431\u0449\u0430\u0442*|\u0441\u0432\u044F\u0437\u0430\u0442\u044C\u0441\u044F`,
  "\u0441|\u0441\u043E \u043A\u0435\u043C \u0442\u043E|\u043D\u0438\u0431\u0443\u0434\u044C \u0436\u0438\u0432*? .. \u0433\u043E\u0432\u043E\u0440\u0438\u0442\u044C|\u043F\u043E\u0433\u043E\u0432\u043E\u0440*|\u043F\u043E\u043E\u0431\u0449\u0430\u0442*|\u0441\u0432\u044F\u0437\u0430\u0442\u044C\u0441\u044F",
  "\u0433\u043E\u0432\u043E\u0440\u0438\u0442\u044C|\u043F\u043E\u0433\u043E\u0432\u043E\u0440*|\u043F\u043E\u043E\u0431\u0449\u0430\u0442*|\u043E\u0431\u0449\u0430\u0442* .. \u043F\u043E \u0447\u0435\u043B\u043E\u0432\u0435\u0447\u0435\u0441\u043A\u0438|\u0433\u043E\u043B\u043E\u0441\u043E\u043C",
  `\u043D\u0443\u0436\u0435\u043D|\u043D\u0443\u0436\u043D\u0430|\u043D\u0443\u0436\u043D\u044B|\u0442\u0440\u0435\u0431\u0443\u0435\u0442\u0441\u044F|\u043D\u0435\u043E\u0431\u0445\u043E\u0434\u0438\u043C \u043C\u043D\u0435? ${kind}? ${kind}? ${person}`,
  `\u043C\u043D\u0435|=\u0431\u044B|\u0445\u043E\u0447\u0443|\u0445\u043E\u0442\u0438\u043C|\u043C\u043E\u0436\u043D\u043E|\u0434\u0430\u0439|\u0434\u0430\u0439\u0442\u0435|\u0434\u0430\u0432\u0430\u0439|\u0434\u0430\u0432\u0430\u0439\u0442\u0435|\u0432\u0435\u0440\u043D\u0438|\u0432\u0435\u0440\u043D\u0438\u0442\u0435|\u043F\u0440\u043E\u0448\u0443 \u0443\u0436\u0435? \u043C\u043D\u0435? ${kind}? ${kind}? =\u043E\u043F\u0435\u0440\u0430\u0442\u043E\u0440\u0430|=\u0447\u0435\u043B\u043E\u0432\u0435\u043A\u0430|=\u043C\u0435\u043D\u0435\u0434\u0436\u0435\u0440\u0430|=\u0441\u043F\u0435\u0446\u0438\u0430\u043B\u0438\u0441\u0442\u0430|=\u0441\u043E\u0442\u0440\u0443\u0434\u043D\u0438\u043A\u0430|=\u043A\u043E\u043D\u0441\u0443\u043B\u044C\u0442\u0430\u043D\u0442\u0430|=\u043B\u044E\u0434\u0435\u0439|=\u0441\u0443\u043F\u0435\u0440\u0432\u0430\u0439\u0437\u0435\u0440\u0430|=\u0440\u0443\u043A\u043E\u0432\u043E\u0434\u0438\u0442\u0435\u043B\u044F`,
  `\u043C\u043D\u0435|\u0445\u043E\u0447\u0443|\u0434\u0430\u0439\u0442\u0435|\u043C\u043E\u0436\u043D\u043E|\u043D\u0443\u0436\u043D\u043E|\u043D\u0430\u0434\u043E .. \u0441|\u0441\u043E ${kind}? =\u043E\u043F\u0435\u0440\u0430\u0442\u043E\u0440\u043E\u043C|=\u0447\u0435\u043B\u043E\u0432\u0435\u043A\u043E\u043C|=\u043C\u0435\u043D\u0435\u0434\u0436\u0435\u0440\u043E\u043C|=\u0441\u043F\u0435\u0446\u0438\u0430\u043B\u0438\u0441\u0442\u043E\u043C|=\u0441\u043E\u0442\u0440\u0443\u0434\u043D\u0438\u043A\u043E\u043C|=\u043B\u044E\u0434\u044C\u043C\u0438`,
  `\u0441\u0440\u043E\u0447\u043D\u043E|\u0431\u044B\u0441\u0442\u0440\u043E|\u043F\u0440\u043E\u0441\u0442\u043E|\u043B\u0443\u0447\u0448\u0435|=\u043F\u043E\u0436\u0430\u043B\u0443\u0439\u0441\u0442\u0430 ${kind}? =\u043E\u043F\u0435\u0440\u0430\u0442\u043E\u0440\u0430|=\u0447\u0435\u043B\u043E\u0432\u0435\u043A\u0430|=\u043C\u0435\u043D\u0435\u0434\u0436\u0435\u0440\u0430|=\u0441\u043F\u0435\u0446\u0438\u0430\u043B\u0438\u0441\u0442\u0430|=\u0441\u043E\u0442\u0440\u0443\u0434\u043D\u0438\u043A\u0430`,
  `\u043F\u0435\u0440\u0435\u0434\u0430* \u0432\u043E\u043F\u0440\u043E\u0441|\u0447\u0430\u0442|\u043C\u0435\u043D\u044F|\u043E\u0431\u0440\u0430\u0449\u0435\u043D\u0438\u0435|\u044D\u0442\u043E|\u0434\u0438\u0430\u043B\u043E\u0433|\u0440\u0430\u0437\u0433\u043E\u0432\u043E\u0440? .. ${staff}`,
  `\u0436\u0438\u0432* ${person}|\u043E\u0431\u0449\u0435\u043D\u0438*|\u0441\u043E\u0431\u0435\u0441\u0435\u0434\u043D\u0438\u043A*|\u0433\u043E\u043B\u043E\u0441`,
  "\u0435\u0441\u0442\u044C|\u0442\u0443\u0442|\u0442\u0430\u043C|\u0437\u0434\u0435\u0441\u044C \u043A\u0442\u043E \u0442\u043E|\u043D\u0438\u0431\u0443\u0434\u044C? \u0436\u0438\u0432*",
  "\u043A\u0442\u043E \u043D\u0438\u0431\u0443\u0434\u044C|\u0442\u043E \u0436\u0438\u0432* .. \u0435\u0441\u0442\u044C|\u0442\u0443\u0442",
  "\u0435\u0441\u0442\u044C|\u043E\u0441\u0442\u0430\u043B\u0438\u0441\u044C .. \u0436\u0438\u0432\u044B\u0435|\u043B\u044E\u0434\u0438|\u0447\u0435\u043B\u043E\u0432\u0435\u043A $",
  "^ =\u043E\u043F\u0435\u0440\u0430\u0442\u043E\u0440|=\u043C\u0435\u043D\u0435\u0434\u0436\u0435\u0440|=\u043A\u043E\u043D\u0441\u0443\u043B\u044C\u0442\u0430\u043D\u0442|\u043E\u043F\u0435\u0440\u0430\u0442\u043E\u0440~ \u043F\u043E\u043C\u043E\u0433*|\u043E\u0442\u0432\u0435\u0442*|\u0430\u0443|\u0430\u043B\u043B\u043E|\u0432\u044B|\u0433\u0434\u0435|\u0435\u0441\u0442\u044C|\u043E\u0442\u0437\u043E\u0432\u0438\u0441\u044C|\u0441\u0440\u043E\u0447\u043D\u043E|\u043F\u043E\u0434\u043A\u043B\u044E\u0447*",
  `^ ${kind}? =\u043E\u043F\u0435\u0440\u0430\u0442\u043E\u0440|=\u043C\u0435\u043D\u0435\u0434\u0436\u0435\u0440|=\u0447\u0435\u043B\u043E\u0432\u0435\u043A|=\u043E\u043F\u0435\u0440\u0430\u0442\u043E\u0440\u0430|=\u043C\u0435\u043D\u0435\u0434\u0436\u0435\u0440\u0430|=\u0447\u0435\u043B\u043E\u0432\u0435\u043A\u0430 .. $`,
  "\u0433\u0434\u0435|\u043A\u043E\u0433\u0434\u0430|\u043A\u0443\u0434\u0430 =\u043E\u043F\u0435\u0440\u0430\u0442\u043E\u0440|=\u043C\u0435\u043D\u0435\u0434\u0436\u0435\u0440|=\u0447\u0435\u043B\u043E\u0432\u0435\u043A|=\u043E\u043F\u0435\u0440\u0430\u0442\u043E\u0440\u044B|=\u043B\u044E\u0434\u0438 $",
  "\u043D\u0435 .. \u0445\u043E\u0447\u0443|\u0431\u0443\u0434\u0443|\u0436\u0435\u043B\u0430\u044E|\u0441\u043E\u0431\u0438\u0440\u0430\u044E\u0441\u044C|\u043D\u0430\u043C\u0435\u0440\u0435\u043D*|\u0443\u043C\u0435\u044E .. \u0441? \u0431\u043E\u0442|\u0440\u043E\u0431\u043E\u0442|\u0430\u0432\u0442\u043E\u043C\u0430\u0442|\u0430\u0432\u0442\u043E\u043E\u0442\u0432\u0435\u0442\u0447\u0438\u043A|\u043C\u0430\u0448\u0438\u043D\u043E\u0439|\u043F\u0440\u043E\u0433\u0440\u0430\u043C\u043C\u043E\u0439",
  "\u043C\u043E\u0433\u0443|\u043D\u0430\u0434\u043E\u0435\u043B\u043E|\u043D\u0430\u0434\u043E\u0435\u043B|\u0443\u0441\u0442\u0430\u043B*|\u0431\u0435\u0441\u043F\u043E\u043B\u0435\u0437\u043D\u043E|\u0445\u0432\u0430\u0442\u0438\u0442|\u0437\u0430\u0434\u043E\u043B\u0431\u0430\u043B* .. \u0441? \u0431\u043E\u0442\u043E\u043C|\u0440\u043E\u0431\u043E\u0442\u043E\u043C|\u0431\u043E\u0442\u0430\u043C\u0438|\u0440\u043E\u0431\u043E\u0442\u0430\u043C\u0438|\u043C\u0430\u0448\u0438\u043D\u043E\u0439",
  "\u043E\u0442\u043A\u043B\u044E\u0447*|\u0432\u044B\u043A\u043B\u044E\u0447*|\u0443\u0431\u0435\u0440\u0438*|\u0443\u0431\u0435\u0440\u0438\u0442\u0435 .. \u0431\u043E\u0442|\u0440\u043E\u0431\u043E\u0442|\u0430\u0432\u0442\u043E\u043E\u0442\u0432\u0435\u0442\u0447\u0438\u043A",
  "\u0431\u0435\u0437 \u0431\u043E\u0442|\u0440\u043E\u0431\u043E\u0442",
  "\u043D\u0435 \u0431\u043E\u0442|\u0440\u043E\u0431\u043E\u0442",
  "\u043D\u0435 \u0441 \u0431\u043E\u0442\u043E\u043C|\u0440\u043E\u0431\u043E\u0442\u043E\u043C",
  "\u043A\u0440\u043E\u043C\u0435 \u0431\u043E\u0442\u0430|\u0440\u043E\u0431\u043E\u0442\u0430",
  "\u044D\u0441\u043A\u0430\u043B\u0438\u0440*|\u044D\u0441\u043A\u0430\u043B\u0430\u0446*",
  "pozovi*|pozvat|soedini*|svyazhi*|dayte|daite|dai|nuzhen|nuzen|nujen|hochu|xochu|mozhno|pereklyuchi* ... operator*|cheloveka|chelovekom|chelovek|menedzher*|menedger*|manager*|zhivo*"
];
var english3 = [
  `talk|speak|speek|chat|speaking|talking|chatting|spek|tlak .. to|with ${article}? ${live}? ${live}? ${anyone}`,
  "talk|speak|chat .. to|with .. customer|service|support|care|team",
  `connect|conect|transfer|put|pass|switch|redirect|patch|refer|hand|move me|us .. to|with|through|onto ${article}? ${live}? ${live}? ${anyone}`,
  `transfer|pass|escalate|forward|hand this|the|my|it? chat|conversation|issue|case|ticket|matter|question|over? over? to ${article}? ${live}? ${anyone}`,
  `get|give|find|bring|send|fetch|call me|us? ${article} ${live}? ${live}? ${agent}`,
  `get|give|find|bring me|us ${article}? ${live}? ${live}? ${anyone}`,
  `want|need|demand|require|prefer|like|insist ${article}? ${live}? ${live}? ${agent}`,
  `want|need|demand|require|prefer|like ${article} ${live} =person|=people`,
  "i need|want =a|=one =person $",
  `want|need|like|prefer .. from ${article}? ${live}? ${agent}|=person`,
  `let me .. ${live}? ${agent}`,
  `real|live|actual|living =person|=human|=people|${agent}`,
  "human|live being|support|help|assistance|assistant|chat|contact",
  `is|are there ${article} ${live}? =person|=human|=agent|=people|=anyone`,
  "is|are anyone|anybody|someone|somebody|people real|alive|human",
  "anyone|anybody|someone|somebody human|real|alive",
  "is anyone|anybody|someone there|here $",
  "is|are anyone|anybody|someone .. there|here",
  "anyone|anybody there|here $",
  "\u0436\u0438\u0432* \u043A\u0442\u043E \u043D\u0438\u0431\u0443\u0434\u044C|\u0442\u043E|\u0435\u0441\u0442\u044C",
  "\u0441 \u043A\u0435\u043C \u043D\u0438\u0431\u0443\u0434\u044C? \u043D\u043E\u0440\u043C\u0430\u043B\u044C\u043D\u043E \u0433\u043E\u0432\u043E\u0440\u0438\u0442\u044C|\u043F\u043E\u0433\u043E\u0432\u043E\u0440*|\u043F\u043E\u043E\u0431\u0449\u0430\u0442*",
  `^ ${live}? =human|=agent|=operator|=representative|=manager please|pls|plz|now|asap|immediately|here|help`,
  "=human|=agent|=representative|=supervisor please|pls|plz $",
  "reach|contact|message|see|summon|involve =a|=an|=your ${live}? human|agent|operator|representative".replace(
    "${live}",
    live
  ),
  "dont|not|never|wont|refuse|stop|done|tired|sick|fed|enough|hate .. want|going|talk|talking|chat|chatting|deal|dealing|speak|speaking|with|of|up|to|=a|this|these|your ... bot|robot|chatbot|machine|ai|automated",
  "no more? bot|robot|chatbot|machine",
  "not =a|=the|another bot|robot|chatbot|machine",
  "instead of .. bot|robot|chatbot|machine",
  "bot|robot|chatbot off",
  "escalate this|it|my|please|to|the",
  "can|could .. someone|somebody call|phone|ring me"
];
var asking = [...russian4, ...english3];
var declining = [
  `\u043D\u0435 \u043D\u0430\u0434\u043E|\u043D\u0443\u0436\u043D\u043E|\u043D\u0443\u0436\u0435\u043D|\u043D\u0443\u0436\u043D\u044B|\u0437\u043E\u0432\u0438|\u0437\u043E\u0432\u0438\u0442\u0435|\u043F\u0435\u0440\u0435\u043A\u043B\u044E\u0447*|\u043F\u0435\u0440\u0435\u0432\u043E\u0434*|\u0441\u043E\u0435\u0434\u0438\u043D*|\u043F\u043E\u0434\u043A\u043B\u044E\u0447*|\u0445\u043E\u0447\u0443|\u0441\u0442\u043E\u0438\u0442 .. \u043D\u0430|\u0441|\u0441\u043E? ${staff}|=\u0447\u0435\u043B\u043E\u0432\u0435\u043A\u0430|=\u043B\u044E\u0434\u0435\u0439`,
  `\u043D\u0435 \u0445\u043E\u0447\u0443 .. \u0433\u043E\u0432\u043E\u0440\u0438\u0442\u044C|\u043E\u0431\u0449\u0430\u0442*|\u0441\u0432\u044F\u0437\u044B\u0432\u0430\u0442\u044C\u0441\u044F|\u0440\u0430\u0437\u0433\u043E\u0432\u0430\u0440\u0438\u0432\u0430\u0442\u044C .. \u0441|\u0441\u043E ${staff}|\u043B\u044E\u0434\u044C\u043C\u0438`,
  `\u0431\u0435\u0437 .. ${staff}|=\u0447\u0435\u043B\u043E\u0432\u0435\u043A\u0430`,
  `dont|not|no want|need|have|transfer|connect|call|get .. ${article}? ${live}? ${agent}|=person`,
  "person at|in|who|that|on|behind|bringing",
  "without talk|talking|speaking|calling|contacting .. to|with? .. human|agent|operator|person|anyone|someone",
  "no need .. human|agent|operator|person|manager",
  "im|am =a|=the? real|actual? =person|=human|=operator|=agent|=manager"
];
var alone = {
  people: [
    "\u043E\u043F\u0435\u0440\u0430\u0442\u043E\u0440~|\u0430\u043F\u0435\u0440\u0430\u0442\u043E\u0440*|\u0430\u043F\u0438\u0440\u0430\u0442\u043E\u0440*|=\u043E\u043F\u0435\u0440|\u043C\u0435\u043D\u0435\u0434\u0436\u0435\u0440~|\u0447\u0435\u043B\u043E\u0432\u0435\u043A~|\u043B\u044E\u0434\u0438|\u043B\u044E\u0434\u0435\u0439|\u0441\u043F\u0435\u0446\u0438\u0430\u043B\u0438\u0441\u0442~|\u0441\u043E\u0442\u0440\u0443\u0434\u043D\u0438\u043A~|\u043A\u043E\u043D\u0441\u0443\u043B\u044C\u0442\u0430\u043D\u0442~|\u0441\u0443\u043F\u0435\u0440\u0432\u0430\u0439\u0437\u0435\u0440~|\u043E\u043F\u0435\u0440\u0430\u0442\u043E\u0440\u0448\u0430|\u0430\u0433\u0435\u043D\u0442",
    "=human|=humans|humann|huamn|humna|hman|=agent|agnet|aegnt|agnt|operator*|opertor|oparator|opreator|representative*|=rep|=manager|maneger|=person|=people|=supervisor|=somebody|=someone",
    "operatora|cheloveka|chelovek|menedzher|menedzhera"
  ],
  fillers: [
    "\u0436\u0438\u0432*|\u0440\u0435\u0430\u043B\u044C\u043D*|\u043D\u0430\u0441\u0442\u043E\u044F\u0449*|\u043D\u043E\u0440\u043C\u0430\u043B\u044C\u043D*|\u043F\u043E\u0436\u0430\u043B\u0443\u0439\u0441\u0442\u0430|\u043F\u043B\u0438\u0437|\u043F\u0436|\u043F\u0436\u043B|\u043F\u0440\u043E\u0448\u0443|\u0441\u0440\u043E\u0447\u043D\u043E|\u0431\u044B\u0441\u0442\u0440\u043E|\u0431\u044B\u0441\u0442\u0440\u0435\u0435|\u043D\u0443\u0436\u0435\u043D|\u043D\u0443\u0436\u043D\u043E|\u043D\u0430\u0434\u043E|\u0445\u043E\u0447\u0443|\u0434\u0430\u0439|\u0434\u0430\u0439\u0442\u0435|\u043C\u043D\u0435|\u043C\u043E\u0436\u043D\u043E|\u043D\u0430|\u0441|\u0441\u043E|\u0430|\u0438|\u043D\u0443|\u0430\u043B\u043B\u043E|\u0430\u0443|\u044D\u0439|\u0443\u0436\u0435|\u0436\u0435|\u0433\u0434\u0435|\u0435\u0441\u0442\u044C|\u0442\u0443\u0442|\u0437\u0434\u0435\u0441\u044C|\u0441\u0435\u0439\u0447\u0430\u0441|\u0432\u044B|\u0442\u044B|\u0437\u0434\u0440\u0430\u0432\u0441\u0442\u0432\u0443\u0439\u0442\u0435|\u043F\u0440\u0438\u0432\u0435\u0442|\u0434\u043E\u0431\u0440\u044B\u0439|\u0434\u0435\u043D\u044C|\u043F\u0440\u043E\u0441\u0442\u043E|\u0442\u043E\u043B\u044C\u043A\u043E|\u043D\u0435|\u0431\u043E\u0442|\u0431\u043E\u0442\u0430|\u0441\u0432\u044F\u0437\u044C|\u043F\u043E\u043C\u043E\u0449\u044C|\u043F\u043E\u0434\u0434\u0435\u0440\u0436\u043A\u0430|\u043F\u043E\u0434\u0434\u0435\u0440\u0436\u043A\u0438|\u0441\u043B\u0443\u0436\u0431\u0430",
    "real|live|actual|living|please|pls|plz|now|asap|i|want|need|a|an|the|to|me|get|give|hello|hi|hey|ok|just|only|not|bot|customer|service|support|urgent|urgently|right|immediately|being|here|there|any|is"
  ],
  wordsAtMost: 6
};

// src/policy/asked-for-human.ts
function createAskedForHuman(stemmer) {
  const asks = compilePhrases(asking, stemmer);
  const declines = compilePhrases(declining, stemmer);
  const isPerson = compilePhrases(alone.people, stemmer);
  const isFiller = compilePhrases(alone.fillers, stemmer);
  function isNothingElse(spoken) {
    const said = spoken.flat();
    if (said.length === 0 || said.length > alone.wordsAtMost) return false;
    const people = said.filter((word2) => isPerson([[word2]]).length > 0);
    return people.length > 0 && said.every((word2) => people.includes(word2) || isFiller([[word2]]).length > 0);
  }
  return (spoken) => {
    if (declines(spoken).length > 0) return false;
    return asks(spoken).length > 0 || isNothingElse(spoken);
  };
}

// eval/proto2.ts
var an = createAnalyzer();
var sens = createSensitive(an);
var ask = createAskedForHuman(an);
var mood = createMoodOf(an);
var ph = (t) => {
  const r = readInBothLayouts(t, an);
  return { sensitive: r.some((x) => sens(x) !== void 0), asked_for_human: r.some(ask), angry: mood(t) === "angry" };
};
var ex = await readSignExamples();
var feats = createSignFeatures(an);
console.log(ex.length);
for (const lang of ["ru", "en"]) {
  const t0 = Date.now();
  const { weights, heldOut } = trainSigns(ex, lang, feats, ph);
  console.log(lang, "ms", Date.now() - t0, "bytes", JSON.stringify(weights).length, JSON.stringify(weights.odds), Object.values(weights.signs).map((s) => s.code.length), Object.values(weights.kinds).map((s) => s.code.length));
  for (const s of handoffSigns) {
    const is = (h) => h.example.sign === s;
    const neg = heldOut.filter((h) => h.example.sign === "none");
    const pos = heldOut.filter(is);
    const kb = neg.filter((h) => h.example.fromArticle).map((h) => h.judged.probabilities[s]).sort((a, b) => b - a);
    const hard = neg.filter((h) => !h.example.fromArticle);
    console.log("  ", s.padEnd(16), [5e-3, 0.01, 0.02, 0.03].map((q) => {
      const t = kb[Math.floor(kb.length * q)];
      return `kb${q * 100}% t${t.toFixed(2)} r${(pos.filter((h) => h.judged.probabilities[s] > t).length / pos.length).toFixed(2)} hard${hard.filter((h) => h.judged.probabilities[s] > t).length}`;
    }).join(" | "));
  }
  const gr = heldOut.filter((h) => h.example.sign === "sensitive");
  console.log("  kind", gr.filter((h) => h.judged.kind === h.example.kind).length / gr.length, "urgent right", gr.filter((h) => isUrgent(h.judged.kind) === isUrgent(h.example.kind)).length / gr.length, "urgent missed", gr.filter((h) => isUrgent(h.example.kind) && !isUrgent(h.judged.kind)).length, "false urgent", gr.filter((h) => !isUrgent(h.example.kind) && isUrgent(h.judged.kind)).length);
  if (process.argv[2] === "miss") for (const h of heldOut) {
    const hit = handoffSigns.filter((s) => h.judged.probabilities[s] > 0.3);
    const want = h.example.sign;
    if (want === "none" ? hit.length > 0 : !hit.length) console.log(want, h.example.kind ?? "", h.example.fromArticle ? "KB" : "", hit.join(), Object.values(h.judged.probabilities).map((x) => x.toFixed(2)).join(" "), h.example.text);
  }
}
