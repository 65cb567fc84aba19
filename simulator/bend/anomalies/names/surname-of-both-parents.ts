import { borrowedAchternaam, secondName } from '../../../changes/people.ts'
import { defineAnomaly } from '../../anomaly.ts'
import { leerlingen } from '../../steps.ts'

export const surnameOfBothParents = defineAnomaly({
  name: 'surname-of-both-parents',
  story: 'Het kind heet voortaan naar beide ouders: Garcia werd Garcia Lopez.',
  seen: ['B19'],
  severity: 'S2',
  on: 'leerling',
  needs: 'an achternaam',
  fits: ({ achternaam }) => achternaam !== undefined,
  later: true,
  alter: leerlingen((leerling, { school, random }) => ({
    ...leerling,
    achternaam: `${leerling.achternaam} ${secondName(borrowedAchternaam(school, random, leerling))}`,
  })),
})
