import { nearest } from '../../../src/nearest.ts'
import { sleutelOpens } from '../../koppelingen/opens.ts'
import { unnamedKlant } from '../../oddities/message/klant-left-empty.ts'
import { defineCheck } from '../check.ts'

export const sleutelOpensSchool = defineCheck({
  name: 'sleutel-opens-school',
  judge: ({ world, autorisatie, schoolId, school, koppeling }) => {
    const koppelingen = world.koppelingenFor(schoolId)
    const klantcode =
      autorisatie?.klantcode === unnamedKlant ? (koppeling?.klantcode ?? '') : (autorisatie?.klantcode ?? '')
    const opening = sleutelOpens(
      koppelingen,
      { autorisatiesleutel: autorisatie?.autorisatiesleutel ?? '', klantcode },
      school?.id ?? schoolId,
    )
    const opens = opening.kind === 'opens'
    if (opens && school !== undefined) return undefined
    const ids = [...world.state().scholen.keys()]
    const why = [
      ...(school === undefined ? [`Er is hier geen school ${schoolId}.`] : []),
      ...(opens ? [] : [opening.story]),
    ]
    return {
      code: 'Client.AutorisatieOngeldig',
      why,
      nearest: school === undefined ? nearest(schoolId, ids) : undefined,
    }
  },
})
