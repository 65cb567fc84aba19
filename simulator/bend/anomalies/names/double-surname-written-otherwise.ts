import { borrowedAchternaam, secondName } from '../../../changes/people.ts'
import { defineAnomaly } from '../../anomaly.ts'
import { leerlingenWith } from '../../steps.ts'

export const doubleSurnameWrittenOtherwise = defineAnomaly({
  name: 'double-surname-written-otherwise',
  story: 'De dubbele achternaam is eerst met een streepje geschreven en daarna met spaties of zonder streepje.',
  seen: ['B18'],
  severity: 'S2',
  on: 'leerling',
  needs: 'an achternaam',
  fits: ({ achternaam }) => achternaam !== undefined,
  first: leerlingenWith(['achternaam'], (leerling, { school, random }) => ({
    ...leerling,
    achternaam: `${leerling.achternaam.replaceAll('-', ' ')}-${secondName(borrowedAchternaam(school, random, leerling))}`,
  })),
  later: true,
  alter: leerlingenWith(['achternaam'], (leerling, { turn }) => ({
    ...leerling,
    achternaam: leerling.achternaam?.replace('-', turn([' - ', ' '])),
  })),
})
