import { describe, expect, test } from '@jest/globals'
import type { Uitkomst } from '../../contracts/adapter/adapter.ts'
import { systemOf } from '../../contracts/adapter/transport.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import { story, told } from './stage.ts'

/** Our testcentrum with only some buttons on its review screen; what it says to the others. */
function withButtons(buttons: readonly string[], said: Uitkomst) {
  const own = openTestcentrum()
  const system = systemOf({
    ...own,
    beslis: async (choice) => (buttons.includes(choice.actie) ? own.beslis!(choice) : said),
  })
  return { system }
}

const notThere: Uitkomst = { kind: 'geweigerd', redenen: ['Die knop is er niet.'], codes: ['niet-aanwezig'] }
const no: Uitkomst = { kind: 'geweigerd', redenen: ['Dat kan hier niet.'] }

/** A person links Roos to Rosa by hand, and takes that back. */
const wrongAndBack = story(`school:
  school: { brincode: 99XX }
  erbij: klas
  leerlingen: [{ key: 13, roepnaam: Roos, achternaam: Vermeer, geboortedatum: 2018-02-10, jaargroep: 3, groep: 31 }]
ea:
  groepen: { heeft: alles }
  leerlingen:
    heeft: alles
    behalve: [{ key: 13 }]
    ook: [{ id: ea-rosa, roepnaam: Rosa, achternaam: Vermeer, geboortedatum: 2018-10-02 }]
stappen:
  - activeer
  - koppel
  - importeer
  - beslis: { leerling: { key: 13 }, actie: koppelen, met: { ea: ea-rosa } }
  - beslis: { leerling: { key: 13 }, actie: koppeling-opheffen }
  - verwerk: { bevestigd: true }
  - regel: { records: [{ leerling: { ea: ea-rosa }, velden: { roepnaam: Rosa, key: null } }] }
`).replace('ernst: S3', 'ernst: S1')

describe('a system with a part of a call', () => {
  test('says so by a code, and the story is skipped', async () => {
    const [verdict] = await told(wrongAndBack, withButtons(['koppelen'], notThere))
    expect([verdict!.verdict, verdict!.reden]).toEqual([
      'overgeslagen',
      'het systeem heeft geen beslis: koppeling-opheffen',
    ])
  })

  test('that refuses without that code fails, and not for what the story itself did wrong', async () => {
    const [verdict] = await told(wrongAndBack, withButtons(['koppelen'], no))
    expect([verdict!.verdict, verdict!.ernst]).toEqual(['gezakt', 'S3'])
    expect(verdict!.bevindingen.map(({ wat }) => wat)).toContain('de stap beslis is niet uitgevoerd')
  })

  test('that has the button and does not do it is blamed for all of it', async () => {
    const { system } = withButtons(['koppelen'], { kind: 'ok' })
    const [verdict] = await told(wrongAndBack, { system })
    expect([verdict!.verdict, verdict!.ernst]).toEqual(['gezakt', 'S1'])
  })

  test('may keep its schools apart, and link nobody to whom another school has', async () => {
    const own = openTestcentrum()
    const apart = systemOf({
      ...own,
      beslis: async (choice) => ('verhuizen' in choice && choice.verhuizen ? no : own.beslis!(choice)),
    })
    const [skipped] = await told(
      story(`school: { school: { brincode: 99XX }, erbij: klas }
andereScholen:
  buur:
    school:
      school: { brincode: 99YY }
      leerlingen: [{ key: 21, roepnaam: Gijs, achternaam: Kuipers, geboortedatum: 2017-06-21 }]
ea: { leerlingen: { ook: [{ id: ea-gijs, roepnaam: Gijs, achternaam: Kuipers, geboortedatum: 2017-06-21 }] } }
stappen:
  - bij: buur
  - activeer
  - koppel
  - importeer
  - beslis: { leerling: { key: 21 }, actie: koppelen, met: { bij: eerste, ea: ea-gijs }, verhuizen: true }
  - verwerk
`),
      { system: apart },
    )
    expect([skipped!.verdict, skipped!.reden, skipped!.bevindingen]).toEqual([
      'overgeslagen',
      'het systeem heeft geen beslis: koppelen met iemand van een andere school',
      [],
    ])
  })

  test('may have one way of importing only', async () => {
    const own = openTestcentrum()
    const staged = story(`school: { school: { brincode: 99XX }, erbij: klas }
stappen:
  - activeer
  - koppel
  - importeer: { wijze: gefaseerd }
  - verwerk
  - regel: { aantallen: { leerlingen: 5 } }
`)
    const atOnce = (codes?: string[]) =>
      systemOf({
        ...own,
        importeer: async (question) =>
          question.wijze === undefined
            ? own.importeer(question)
            : { kind: 'mislukt', reden: 'Gefaseerd kan niet.', ...(codes && { codes }) },
      })
    const [skipped] = await told(staged, { system: atOnce(['niet-aanwezig']) })
    expect([skipped!.verdict, skipped!.reden]).toEqual(['overgeslagen', 'het systeem heeft geen importeer: gefaseerd'])
    const [failed] = await told(staged, { system: atOnce() })
    expect(failed!.verdict).toBe('gezakt')
  })

  test('cannot do so of a call that every system has', async () => {
    const own = openTestcentrum()
    const [verdict] = await told(
      story(`school: { school: { brincode: 99XX }, erbij: klas }
stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - verwacht: { aantallen: { leerlingen: 5 } }
`),
      { system: systemOf({ ...own, verwerk: async () => ({ ...notThere }) }) },
    )
    expect(verdict!.verdict).toBe('gezakt')
  })
})
