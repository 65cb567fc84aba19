import { borrowedAchternaam } from '../../../changes/people.ts'
import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { leerlingen } from '../../steps.ts'

export const nameChanged = defineAnomaly({
  name: 'name-changed',
  story: 'De achternaam van een leerling is veranderd, de sleutel niet.',
  seen: ['A02'],
  severity: 'S3',
  on: 'leerling',
  needs: 'an achternaam',
  fits: ({ achternaam }) => achternaam !== undefined,
  later: true,
  alter: leerlingen((leerling, { school, random }) => ({
    ...without(leerling, 'voorvoegsel'),
    ...borrowedAchternaam(school, random, leerling),
  })),
})
