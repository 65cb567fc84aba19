import { describe, expect, test } from '@jest/globals'
import { story, told } from '../stage.ts'

const again = `school: { school: { brincode: 99XX }, erbij: klas }
stappen:
  - activeer
  - koppel
  - importeer
  - verwacht: { gevraagd: { operatie: HaalLeerlinggegevens, met: [klantcode], zonder: [laatstontvangengegevens] } }
  - verwerk
  - importeer
`

const findingsOf = async (expectation: string) => {
  const [verdict] = await told(story(`${again}  - verwacht: { gevraagd: ${expectation} }\n`))
  return verdict!.bevindingen.map(({ wat, verwacht, gevonden }) => ({ wat, verwacht, gevonden }))
}

describe('what a system asked of ESIS in the step before', () => {
  test('is expected by fields that are there and fields that are not', async () => {
    expect(await findingsOf('{ met: [laatstontvangengegevens, brincode], zonder: [schoolkey] }')).toEqual([])
    expect(await findingsOf('{ met: [schoolkey], zonder: [laatstontvangengegevens] }')).toEqual([
      { wat: 'schoolkey in een bericht', verwacht: 'gevuld', gevonden: 'staat er niet' },
      { wat: 'laatstontvangengegevens in een bericht', verwacht: 'niet', gevonden: 'gevuld' },
    ])
  })

  test('is nothing where no message of that operation was sent, whatever was sent before', async () => {
    expect(await findingsOf('{ operatie: BrengLeerresultaten }')).toEqual([
      { wat: 'wat het systeem ESIS vroeg', verwacht: 'BrengLeerresultaten', gevonden: 'geen bericht' },
    ])
    const [verdict] = await told(story(`${again}  - verwerk\n  - verwacht: { gevraagd: {} }\n`))
    expect(verdict!.bevindingen.at(-1)).toMatchObject({ verwacht: 'een bericht', gevonden: 'geen bericht' })
  })
})
