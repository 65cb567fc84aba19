// The mutants of Stryker, and the stories in one file with those that were drawn.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundleOf } from './bundle.mjs'
import { draw, withOnly } from './draw.mjs'

/** What a run of Stryker would mutate of a subject: every mutant with its place, and the text of each file with all of them in it. */
export async function mutate({ folders, leftOut }) {
  const ofStryker = createRequire(createRequire(import.meta.url).resolve('@stryker-mutator/core'))
  const { Instrumenter } = await import(pathToFileURL(ofStryker.resolve('@stryker-mutator/instrumenter')).href)
  const files = folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true }).map((name) => join(folder, name).replaceAll('\\', '/')),
    )
    .filter((name) => name.endsWith('.ts') && !leftOut.includes(name))
    .sort()
    .map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') }))
  const options = { ignorers: [], plugins: null, excludedMutations: [] }
  const { files: mutated, mutants } = await new Instrumenter(silent).instrument(files, options)
  return { mutants, texts: new Map(mutated.map(({ name, content }) => [resolve(name), content])) }
}

const nothing = () => false
const silent = { debug: nothing, info: nothing, isDebugEnabled: nothing, warn: nothing }

/** Puts `told`, the stories with everything under them, in one file, `outfile`. The ids that were drawn come back. */
export async function bundleSample({ mutants, texts }, how, told, outfile) {
  const drawn = draw(
    mutants.map(({ id }) => id),
    how,
  )
  const asMeasured = {
    name: 'as-measured',
    load: {
      filter: { id: /\.ts$/ },
      handler: (path) => (texts.has(path) ? { code: withOnly(drawn, texts.get(path)), moduleType: 'ts' } : undefined),
    },
  }
  // What was not drawn is `false ? … : …`: it goes.
  await bundleOf(told, outfile, { plugins: [asMeasured], minify: 'dce-only' })
  return drawn
}
