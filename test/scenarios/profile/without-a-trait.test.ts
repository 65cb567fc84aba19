import { expect, test } from '@jest/globals'
import type { AdapterLeerling } from '../../../contracts/adapter/adapter.ts'
import type { Scenario } from '../../../scenarios/language/scenario.ts'
import type { Kenmerk } from '../../../scenarios/profile/kenmerken.ts'
import { findScenarios } from '../../../scenarios/run/find.ts'
import { tell } from '../../../scenarios/run/tell.ts'
import { afterwards, everybody } from '../../../scenarios/wrong-systems/bends.ts'
import type { Bend } from '../../../scenarios/wrong-systems/wrong-system.ts'
import { ours, stage } from './stage.ts'

const decides = ({ stappen }: Scenario) => stappen.some(({ stap }) => stap.doe === 'beslis')
const withoutEckid = <One extends { readonly eckid?: string }>({ eckid: _, ...one }: One) => one as One
type Named = Pick<AdapterLeerling, 'roepnaam' | 'voorvoegsel' | 'voorletters' | 'achternaam'>
/** The whole name as one text. */
const inOneField = <One extends Named>({ roepnaam, voorvoegsel, voorletters: _, achternaam, ...one }: One) => ({
  ...one,
  achternaam: [roepnaam, voorvoegsel, achternaam].filter(Boolean).join(' '),
})
/** But for the school whose children have nothing else: such a system cannot take them. */
const saysEckid = (scenario: Scenario) =>
  scenario.naam !== 'alleen-een-eckid' && JSON.stringify(scenario).includes('eckid')

/** Systems without a trait that nearly every system has, and the stories in which that is seen. */
const bare: readonly (readonly [Kenmerk, Bend, (scenario: Scenario) => boolean])[] = [
  ['onthoudt-keuzes', { centrum: afterwards(['apply', 'abort', 'undo'], () => ({ onthouden: [] })) }, decides],
  [
    'toont-namen-apart',
    {
      calls: (own) => ({
        toestand: async () => {
          const { leerlingen, leerkrachten, ...rest } = await own.toestand()
          return { ...rest, leerlingen: leerlingen.map(inOneField), leerkrachten: leerkrachten.map(inOneField) }
        },
      }),
    },
    ({ naam }) => /naam|letter|twee/.test(naam),
  ],
  [
    'bewaart-eckid',
    {
      delivery: everybody(withoutEckid),
      calls: (own) => ({
        reset: ({ toestand, ...start }) => {
          const { leerlingen, leerkrachten } = toestand
          return own.reset({
            ...start,
            toestand: {
              ...toestand,
              leerlingen: leerlingen.map(withoutEckid),
              leerkrachten: leerkrachten.map(withoutEckid),
            },
          })
        },
      }),
    },
    saysEckid,
  ],
]

test.each(bare)('a system without it, and that says so, fails no story: %s', async (kenmerk, bend, shows) => {
  const system = ours(bend)
  const failed: string[] = []
  for (const scenario of findScenarios([], {}).filter(shows)) {
    const { verdict, bevindingen } = await tell(scenario, {
      ...stage,
      system,
      profiel: { kenmerken: { [kenmerk]: false } },
    })
    if (verdict !== 'geslaagd' && verdict !== 'overgeslagen')
      failed.push(`${scenario.naam}: ${bevindingen.map(({ wet, wat }) => `${wet ?? ''} ${wat}`)[0]}`)
  }
  expect(failed).toEqual([])
})
