import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { formNames } from '../../report/forms.ts'
import { anomalies } from '../../simulator/bend/anomalies.ts'
import { kinds } from '../../simulator/changes/kinds.ts'
import { oddities } from '../../simulator/oddities/oddities.ts'
import { quirks } from '../../simulator/quirks/quirks.ts'
import { checks } from '../../simulator/wire/checks.ts'

const ideas = [
  ['bend/anomalies', anomalies.map(({ name }) => name)],
  ['changes/kinds', kinds.map(({ soort }) => soort)],
  ['oddities', oddities.map(({ name }) => name)],
  ['quirks', quirks.map(({ name }) => name)],
  ['wire/checks', checks.map(({ name }) => name)],
] as const

/** What a folder holds beside its ideas: what several of them use, and where they are defined and listed. */
const beside = ['inside', 'oddities', 'oddity', 'on-resultaten', 'place', 'quirk', 'quirks']

describe('one idea, one file', () => {
  test.each(ideas)('every file of simulator/%s is in its list, and is called as its idea', (folder, names) => {
    const root = `simulator/${folder}`
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => ({ name: basename(file, '.ts'), text: readFileSync(join(root, file), 'utf8') }))
      .filter(({ name }) => !beside.includes(name))
    expect(files.map(({ name }) => name).sort()).toEqual(names.toSorted())
    const exported = (name: string) => name.replace(/-./g, (dash) => dash.slice(1).toUpperCase())
    expect(files.filter(({ name, text }) => !text.includes(`export const ${exported(name)} = `))).toEqual([])
  })

  test.each([
    ['scenarios/steps', 'steps.ts', /^export const \w+ = defineStep/m],
    ['scenarios/steps/verwacht', 'verwachtingen.ts', /^export const \w+ = defineExpectation/m],
  ])('every file of %s that defines a word of the stories has its line in %s', (folder, list, defines) => {
    const listed = readFileSync(join(folder, list), 'utf8')
    const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== list)
    const defining = files.filter((file) => defines.test(readFileSync(join(folder, file), 'utf8')))
    expect(defining.length).toBeGreaterThan(10)
    expect(defining.filter((file) => !listed.includes(`/${file}'`))).toEqual([])
  })

  test('every file of report/forms is a form of report/forms.ts; html has a folder', () => {
    const files = readdirSync('report/forms').map((file) => basename(file, '.ts'))
    expect(files.filter((name) => name !== 'annotations').sort()).toEqual(
      formNames.filter((name) => name !== 'html').toSorted(),
    )
  })
})
