import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse, stringify } from 'yaml'
import { profielOfTestcentrum } from '../../../scenarios/profile/find-profiel.ts'
import { story, told } from '../stage.ts'

const folder = new URL('nobody-is-accused/', import.meta.url).pathname
const stories = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => parse(readFileSync(join(folder, name), 'utf8')) as Written)

type Written = { readonly titel: string; readonly school?: object; readonly stappen: readonly unknown[] }

/** What every story has that does not say otherwise: a school with one child, and the koppeling made. */
const school = {
  school: { brincode: '99XX' },
  groepen: [],
  leerlingen: [{ key: '11', roepnaam: 'Noor', achternaam: 'Vos', geboortedatum: '2018-03-04' }],
  leerkrachten: [],
}

const whole = ({ titel: _, school: own, stappen, ...rest }: Written): string =>
  story(
    stringify({
      ...rest,
      school: { ...school, ...own },
      stappen: stappen.includes('koppel') ? stappen : ['activeer', 'koppel', ...stappen],
    }),
  )

const profiel = profielOfTestcentrum()

test.each(stories.map((one) => [one.titel, whole(one)]))('%s', async (_, text) => {
  const [verdict] = await told(text, { profiel })
  // Also of laws that are a habit or a choice, which fail no story by themselves.
  expect(verdict!.wetten.flatMap(({ bevindingen }) => bevindingen)).toEqual([])
  expect(verdict!.bevindingen.flatMap(({ wet }) => wet ?? [])).toEqual([])
  expect(verdict!.bevindingen.filter(({ wat }) => wat.startsWith('tegen de waarheid'))).toEqual([])
  expect(verdict!.wetten.length).toBeGreaterThan(50)
})
