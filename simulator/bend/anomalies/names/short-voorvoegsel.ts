import { defineAnomaly } from '../../anomaly.ts'
import { leerlingenWith } from '../../steps.ts'

export const shortVoorvoegsel = defineAnomaly({
  name: 'short-voorvoegsel',
  story: 'Het voorvoegsel is afgekort: v.d., v/d, vd.',
  seen: ['B13'],
  severity: 'S2',
  on: 'leerling',
  needs: 'a voorvoegsel',
  fits: ({ voorvoegsel }) => voorvoegsel !== undefined && voorvoegsel !== '',
  alter: leerlingenWith(['voorvoegsel'], (leerling, { turn }) => {
    const letters = leerling.voorvoegsel.split(/[\s'’]+/).map((word) => word[0] ?? '')
    return { ...leerling, voorvoegsel: turn([`${letters.join('.')}.`, letters.join('/'), letters.join('')]) }
  }),
})
