import { nearest } from '../../../src/nearest.ts'
import { judgeKlant } from '../../koppelingen/opens.ts'
import { unnamedKlant } from '../../oddities/message/klant-left-empty.ts'
import { defineCheck } from '../check.ts'

export const klantIsKnown = defineCheck({
  name: 'klant-is-known',
  judge: ({ world, autorisatie, schoolId }) => {
    if (autorisatie === undefined || autorisatie.klantcode === unnamedKlant) return undefined
    const koppelingen = world.koppelingenFor(schoolId)
    const verdict = judgeKlant(koppelingen, autorisatie)
    if (verdict === 'known') return undefined
    if (verdict === 'other-klantnaam')
      return {
        code: 'Client.OngeldigeKlantIdentificatie',
        why: ['De klantcode is bekend, maar hoort bij een andere klantnaam.'],
      }
    return {
      code: 'Client.OngeldigeKlantIdentificatie',
      why: ['Geen enkele koppeling heeft deze klantcode.'],
      nearest: nearest(
        autorisatie.klantcode,
        koppelingen.map(({ klantcode }) => klantcode),
      ),
    }
  },
})
