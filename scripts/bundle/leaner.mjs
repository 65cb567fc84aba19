import { readFileSync } from 'node:fs'

const nothing = 'module.exports = {}'
const silent = 'module.exports = () => () => {}'
const nobodyBefore = `module.exports = Object.assign(() => undefined, {
  compile: (trusted) => { if (trusted.length > 0) throw new Error('proxies of express are not in the bundle'); return () => false },
})`
const names = "import { nl } from '@faker-js/faker'; export const faker = { rawDefinitions: nl }"

/** Libraries that a library asks for and we do not need, with what they are instead. */
const instead = new Map([
  ...[
    ...['axios', 'axios-ntlm', 'xml-crypto', 'formidable', 'whatwg-mimetype', 'qs', 'body-parser', 'serve-static'],
    ...['send', 'cookie-signature', 'cookie', 'accepts', 'range-parser', 'content-disposition'],
  ].map((name) => [name, { as: 'nothing.cjs', text: nothing }]),
  ['debug', { as: 'silent.cjs', text: silent }],
  ['proxy-addr', { as: 'nobody-before.cjs', text: nobodyBefore }],
  ['@faker-js/faker/locale/nl', { as: 'names.js', text: names }],
])
const replaced = new Map([...instead.values()].map(({ as, text }) => [`\0${as}`, text]))

/** Files of libraries that hold what we do not need. */
const unneeded =
  /(iconv-lite[\\/]encodings[\\/](dbcs-data|dbcs-codec|sbcs-data|sbcs-data-generated|sbcs-codec)|soap[\\/]lib[\\/](server|http|security[\\/]index))\.js$/
/** Of express: it names the kinds of what we send ourselves, not of every file there is. */
const kinds = /mime-db[\\/]db\.json$/
const sent = /^(text\/(html|plain)|application\/(json|problem\+json|octet-stream|x-www-form-urlencoded))$/

/**
 * A plugin of rolldown that leaves out what libraries bring and nobody here asks for: code pages beside Unicode (JSON is UTF-8), the names of
 * the rest of the world, of `soap` its server, another HTTP client than the one it is given, answers in parts and WS-Security, which UWLR does
 * not have, and of `express` its bodies (our own reader counts them first), files and parts of them, cookies, a choice of forms, nested
 * queries, addresses behind a proxy (`port/forwarded.ts` knows them), and what it tells the environment variable DEBUG.
 */
export const leaner = {
  name: 'leaner',
  resolveId(source) {
    const other = instead.get(source)
    return other && `\0${other.as}`
  },
  load(id) {
    if (replaced.has(id)) return replaced.get(id)
    if (unneeded.test(id)) return nothing
    if (!kinds.test(id)) return undefined
    const all = Object.entries(JSON.parse(readFileSync(id, 'utf8')))
    return JSON.stringify(Object.fromEntries(all.filter(([name, { extensions }]) => extensions && sent.test(name))))
  },
}
