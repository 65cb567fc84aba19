// Tells the stories to one mutant after another, in a process of its own: BUNDLE, PLAN (a file of JSON) and TOLD, to which a line
// is added for each mutant. Who stands there already is not told again.
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { pathToFileURL } from 'node:url'

const [bundle, plan, file] = process.argv.slice(2)
// What the mutated code asks and keeps: which mutant is on, how often it was reached, which story reached which.
globalThis.__stryker__ = {}
const instrumented = globalThis.__stryker__

const { openStories } = await import(pathToFileURL(bundle).href)
const stories = await openStories()
const names = stories.all.map(({ name }) => name)
const files = new Map(
  stories.all.map(({ name, file: path }) => [name, path && relative('.', path).replaceAll('\\', '/')]),
)

const takes = new Map()
const remarked = new Set()
for (const name of names) {
  instrumented.currentTestId = name
  const { why, remark, milliseconds } = await stories.tell(name)
  instrumented.currentTestId = undefined
  if (why !== undefined) throw new Error(`Without any mutant ${name} fails: ${why}`)
  if (remark !== undefined) remarked.add(name)
  takes.set(name, milliseconds)
}
const { perTest, static: whileLoading } = structuredClone(instrumented.mutantCoverage)
const hits = (id, name) => perTest[name]?.[id] ?? 0

const told = new Set(linesOf(file).map(({ id }) => id))
/** How many mutants a story has killed, the latest counting most: what killed the one before often kills the next. */
const kills = new Map()
for (const { id, before, only } of JSON.parse(readFileSync(plan, 'utf8')).filter((one) => !told.has(one.id))) {
  process.send?.({ id })
  const reaching = names.filter((name) => hits(id, name) > 0 && (only === undefined || only.includes(files.get(name))))
  appendFileSync(file, `${JSON.stringify({ id, ...(await whatBecomesOf(id, reaching, before)) })}\n`)
}
await stories.close()
process.exit(0)

/** Stories that killed the last ones come first, then the short ones. `before`: what became of it by the other stories. */
async function whatBecomesOf(id, reaching, before) {
  if (reaching.length === 0) return { became: before ?? (whileLoading[id] ? 'static' : 'unreached') }
  const killed = (name) => kills.get(name) ?? 0
  reaching.sort((a, b) => killed(b) - killed(a) || takes.get(a) - takes.get(b))
  Object.assign(instrumented, {
    activeMutant: id,
    hitCount: 0,
    hitLimit: 100 * reaching.reduce((sum, name) => sum + hits(id, name), 0),
  })
  let remark
  try {
    for (const name of reaching) {
      const found = await stories.tell(name)
      if (instrumented.hitCount > instrumented.hitLimit) return { became: 'killed', by: 'no end' }
      if (found.remark !== undefined && !remarked.has(name)) remark ??= name
      if (found.why === undefined) continue
      for (const [other, count] of kills) kills.set(other, count * 0.9)
      kills.set(name, killed(name) + 1)
      return { became: 'killed', by: name, file: files.get(name) }
    }
    return {
      became: remark !== undefined || before === 'remarked' ? 'remarked' : 'survived',
      ...(remark && { by: remark }),
    }
  } finally {
    instrumented.activeMutant = undefined
  }
}

function linesOf(path) {
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}
