import { everybody } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const voorvoegselIsDropped = defineWrongSystem({
  name: 'voorvoegsel-is-dropped',
  story: 'De lezer zoekt het veld tussenvoegsel; dat heet al jaren voorvoegsel, en dus is het altijd leeg.',
  violates: ['B16', 'B17'],
  caughtBy: 'ander-las-zonder-eckid',
  bend: { delivery: everybody(({ voorvoegsel, ...person }) => person as never) },
})
