// A sample of the mutants, told the stories: one process, one mutant after another. What was told before it was stopped is kept
// in reports/mutation, and not told again by the same code.
import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleSample, mutate } from './mutate.mjs'

/** A mutant with which nothing comes back for so long, in milliseconds, hangs: that is seen by who tells the story. */
const patience = 600_000

/**
 * Measures so many mutants of a subject and writes its file (`measured`). Who survives keeps the kind (`why`, one of those in
 * tables.ts) that somebody gave it; a new one has none, and a test asks for it.
 */
export async function measureSample({ root, subject, size, seed, on }) {
  const reports = join(root, 'reports', 'mutation')
  mkdirSync(reports, { recursive: true })
  const mutation = await mutate(subject)
  const bundle = join(reports, 'sample.mjs')
  const drawn = await bundleSample(mutation, { size, seed }, subject.told, bundle)
  const code = hashOf(readFileSync(bundle))
  const told = join(reports, `told-${size}-${seed}-${code}.jsonl`)
  const plan = join(reports, 'plan.json')
  const toTell = whatToTell({ root, catalogue: subject.catalogue, told, drawn })
  writeFileSync(plan, JSON.stringify(toTell))
  while (linesOf(told).length < drawn.size) await tellOn({ bundle, plan, told, size: drawn.size })
  const became = new Map(linesOf(told).map((line) => [line.id, line]))
  const results = mutation.mutants.flatMap((mutant) => {
    const line = became.get(mutant.id)
    return line === undefined ? [] : [{ ...mutant, ...line }]
  })
  return writeMeasured(results, { root, file: subject.measured, seed, on, of: mutation.mutants.length })
}

/**
 * Every mutant, and of which stories. The same code with other stories: who was killed by a story that is as it was stays killed, and
 * whoever lived through the others hears those that are new or changed. Other code or other laws: all of them to everybody.
 */
function whatToTell({ root, catalogue, told, drawn }) {
  // What is no file of its own is in the code.
  const files = catalogue === undefined ? [] : filesOf(join(root, catalogue))
  const now = Object.fromEntries(files.map((file) => [relative(root, file), hashOf(readFileSync(file))]))
  const snapshot = told.replace('.jsonl', '.stories.json')
  const then = existsSync(snapshot) ? JSON.parse(readFileSync(snapshot, 'utf8')) : now
  writeFileSync(snapshot, JSON.stringify(now))
  const changed = Object.keys(now).filter((file) => now[file] !== then[file])
  const lines = linesOf(told)
  const stays = ({ became, by, file }) =>
    changed.length === 0 ||
    became === 'static' ||
    (became === 'killed' && (file === undefined ? by !== undefined : !changed.includes(file)))
  const again = new Map(lines.filter((line) => !stays(line)).map((line) => [line.id, line]))
  writeFileSync(
    told,
    lines
      .filter(stays)
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  )
  return [...drawn].map((id) => {
    const before = again.get(id)
    return before === undefined || before.became === 'killed' ? { id } : { id, before: before.became, only: changed }
  })
}

const filesOf = (catalogue) =>
  readdirSync(catalogue, { recursive: true })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(catalogue, name))

const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 12)

/** Tells until all is told, or the process ends: then its mutant was too much for it, and the next one begins anew. */
function tellOn({ bundle, plan, told, size }) {
  return new Promise((resolve, reject) => {
    const teller = fork(fileURLToPath(new URL('tell-sample.mjs', import.meta.url)), [bundle, plan, told])
    let at
    let waiting
    const wait = () => {
      clearTimeout(waiting)
      waiting = setTimeout(() => teller.kill(), patience)
    }
    wait()
    teller.on('message', ({ id }) => {
      at = id
      wait()
      console.log(`${linesOf(told).length} of ${size}`)
    })
    teller.on('exit', (code) => {
      clearTimeout(waiting)
      if (code === 0) return resolve()
      if (at === undefined) return reject(new Error('The stories could not be told without any mutant.'))
      appendFileSync(told, `${JSON.stringify({ id: at, became: 'killed', by: 'the process' })}\n`)
      resolve()
    })
  })
}

function linesOf(file) {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

function writeMeasured(results, { root, file, seed, on, of }) {
  const before = existsSync(join(root, file)) ? JSON.parse(readFileSync(join(root, file), 'utf8')).survivors : []
  const known = new Map(before.map((survivor) => [nameOf(survivor), survivor.why]))
  const files = {}
  for (const { fileName, became } of results) {
    files[fileName] ??= { killed: 0, remarked: 0, survived: 0, unreached: 0, static: 0 }
    files[fileName][became] += 1
  }
  const survivors = results
    .filter(({ became }) => became === 'survived' || became === 'unreached' || became === 'remarked')
    .map((result) => ({
      ...mutantOf(result, readFileSync(join(root, result.fileName), 'utf8')),
      became: result.became,
    }))
    .map((survivor) => ({
      ...survivor,
      why: known.get(nameOf(survivor)) ?? (survivor.became === 'remarked' ? 'habit' : ''),
    }))
  const measured = {
    on: on.toISOString().slice(0, 10),
    seed,
    mutants: of,
    drawn: results.length,
    files: Object.fromEntries(Object.entries(files).sort()),
    survivors: survivors.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line)),
  }
  writeFileSync(join(root, file), `${JSON.stringify(measured, null, 1)}\n`)
  return file
}

function mutantOf({ fileName, location: { start, end }, replacement }, source) {
  const lines = source.split('\n').slice(start.line, end.line + 1)
  const last = lines.length - 1
  const cut = lines.map((line, at) => line.slice(at === 0 ? start.column : 0, at === last ? end.column : undefined))
  // A first line that is cut off at both ends is one line.
  if (last === 0) cut[0] = lines[0].slice(start.column, end.column)
  return { file: fileName, line: start.line + 1, was: short(cut.join('\n')), becomes: short(replacement) }
}

/** On one line, and no longer than one reads. */
function short(text) {
  const said = text.replace(/\s+/g, ' ').trim()
  return said.length > 110 ? `${said.slice(0, 109)}…` : said
}

/** A mutant keeps its name when lines above it come or go. */
const nameOf = ({ file, was, becomes }) => `${file}: ${was} → ${becomes}`
