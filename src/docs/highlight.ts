import { escapeXml as html } from '../../report/show.ts'

/** By language: comments, text between quotes, and words or names that stand out. In this order, so that a `#` in a text is no comment. */
type Marks = readonly [comment: string, text: string, word: string]

const quoted = String.raw`"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'`
const curly: Marks = [
  String.raw`\/\/[^\n]*|\/\*[\s\S]*?\*\/`,
  `${quoted}|\`(?:\\\\.|[^\`\\\\])*\``,
  String.raw`\b(?:async|await|class|const|else|export|extends|for|from|function|if|import|interface|new|null|package|private|public|readonly|return|static|throw|true|false|try|catch|type|use|void|undefined|var|final|fn|require)\b`,
]
const hashed: Marks = [
  String.raw`(?<![^\s])#[^\n]*`,
  quoted,
  String.raw`\b(?:and|as|class|def|do|done|echo|elif|else|export|False|fi|for|from|if|import|in|None|not|or|raise|return|then|True|while|with|yield|assert)\b`,
]
const keyed: Marks = [
  String.raw`(?<![^\s])#[^\n]*`,
  String.raw`(?<=[:\s\[{,])(?:${quoted})(?!\s*:)`,
  String.raw`(?:[\w$./-]+|${quoted})(?=:(?:\s|$))`,
]
const tagged: Marks = [String.raw`<!--[\s\S]*?-->`, quoted, String.raw`<\/?[\w:.-]+|\/?>|<\?[\s\S]*?\?>`]

const languages: Readonly<Record<string, Marks>> = {
  ...{
    ts: curly,
    js: curly,
    mjs: curly,
    cjs: curly,
    typescript: curly,
    javascript: curly,
    php: curly,
    java: curly,
    csharp: curly,
    cs: curly,
  },
  ...{ sh: hashed, bash: hashed, python: hashed, py: hashed, toml: hashed },
  ...{ yaml: keyed, yml: keyed, json: keyed },
  ...{ xml: tagged, html: tagged, wsdl: tagged, xsd: tagged },
}

const patterns = new Map<Marks, RegExp>()
const patternOf = (marks: Marks): RegExp => {
  const known = patterns.get(marks)
  if (known !== undefined) return known
  const made = new RegExp(marks.map((one) => `(${one})`).join('|'), 'g')
  patterns.set(marks, made)
  return made
}

const classes = ['c', 's', 'k'] as const

/** Code as HTML, with comments, texts and words marked where the language is known. More than `most` signs are left plain. */
export function highlighted(code: string, language: string, most = 60_000): string {
  const marks = Object.hasOwn(languages, language) ? languages[language] : undefined
  if (marks === undefined || code.length > most) return html(code)
  let done = 0
  let out = ''
  for (const match of code.matchAll(patternOf(marks))) {
    const which = match.slice(1, 4).findIndex((group) => group !== undefined)
    out += `${html(code.slice(done, match.index))}<span class="${classes[which]}">${html(match[0])}</span>`
    done = match.index + match[0].length
  }
  return out + html(code.slice(done))
}
