import { describe, expect, test } from '@jest/globals'
import { adapterChecks } from '../../contracts/adapter/validate.ts'
import { partOf } from '../docs.ts'
import { tellSmallStory, transcriptPart } from './transcript.ts'

describe('the small run on the page of the adapter', () => {
  test('is what was said when it was told', async () => {
    const { found, wanted } = partOf('contracts/adapter/SMALL-RUN.md', 'transcript', await transcriptPart())
    expect(found).toBe(wanted)
  })

  test('passes, and every question and answer in it fits the schema', async () => {
    const { verdict, exchanges } = await tellSmallStory()
    expect(verdict).toMatchObject({ verdict: 'geslaagd', score: { goed: 1 } })
    expect(exchanges.map(({ call }) => call)).toEqual(['reset', 'importeer', 'verwerk', 'toestand'])
    const checks = await adapterChecks()
    for (const { call, vraag, antwoord } of exchanges) {
      expect([call, checks[call].vraag(vraag ?? {}), checks[call].vraag.errors]).toEqual([call, true, null])
      expect([call, checks[call].antwoord(antwoord ?? {}), checks[call].antwoord.errors]).toEqual([call, true, null])
    }
  })
})
