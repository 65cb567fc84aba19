import { describe, expect, test } from '@jest/globals'
import { XmlDocument } from 'libxml2-wasm'
import { createValidator } from '../../../contracts/schema/validator.ts'
import { accepts, compileWithPrivateTypes } from './differential/judge.ts'
import { officialDocuments, officialIsHere } from './differential/official.ts'
import { answers } from './facts/answers.ts'
import { antwoord, school } from './facts/build.ts'
import { requests } from './facts/requests.ts'
import { results } from './facts/results.ts'

/** What is known of the official schemas, as messages. The verdicts stand here; the official files, where present, confirm them. */
const rows = [...requests, ...answers, ...results]

describe('what is known of UWLR 2.2 holds in our schemas', () => {
  test.each(rows)('%s: %s', async (_, verdict, xml, profile = 'geen') => {
    const validator = await createValidator({ version: '2.2', profile, schooljaar: 'official', oddities: 'official' })
    expect(validator.validate(xml).length === 0 ? 'valid' : 'invalid').toBe(verdict)
  })

  test('with one wanted difference: by default an answer may name a later school year', async () => {
    const answer = (schooljaar: string) => antwoord({ schoolIs: school('', schooljaar) })
    const open = await createValidator({ version: '2.2' })
    const years = [
      '1990-1991',
      '1991-1992',
      '2024-2025',
      '2026-2027',
      '2099-2100',
      '2100-2101',
      '2026-2028',
      '2026-1999',
    ]
    expect(years.filter((year) => open.validate(answer(year)).length === 0)).toEqual([
      '1991-1992',
      '2024-2025',
      '2026-2027',
      '2099-2100',
    ])
  })
})

const where = officialIsHere ? describe : describe.skip
where('what is known of UWLR 2.2 holds in the official schemas', () => {
  test.each(['geen', 'smalle-set', 'lvs-set'] as const)('profile %s', (profile) => {
    const official = compileWithPrivateTypes(officialDocuments(profile))
    const verdicts = rows
      .filter((row) => (row[3] ?? 'geen') === profile)
      .map(([says, expected, xml]) => {
        using document = XmlDocument.fromString(xml)
        return [says, expected, accepts(official, document) ? 'valid' : 'invalid']
      })
    expect(verdicts.filter(([, expected, actual]) => expected !== actual)).toEqual([])
    official.dispose()
  })
})
