import { borrowedAchternaam, secondName } from '../../../changes/people.ts'
import { defineAnomaly } from '../../anomaly.ts'
import { leerlingenWith } from '../../steps.ts'

export const longName = defineAnomaly({
  name: 'long-name',
  story: 'De achternaam is 200 tekens lang.',
  seen: ['B36'],
  severity: 'S3',
  on: 'leerling',
  needs: 'an achternaam',
  fits: ({ achternaam }) => achternaam !== undefined,
  alter: leerlingenWith(['achternaam'], (leerling, { school, random }) => {
    let name = leerling.achternaam
    while (name.length < 200) name += `-${secondName(borrowedAchternaam(school, random))}`
    return { ...leerling, achternaam: name.slice(0, 200).replace(/-$/, 'x') }
  }),
})
