import { defineAnomaly } from '../../anomaly.ts'
import { rewriteNaam, someName } from '../../fields.ts'
import { leerlingen } from '../../steps.ts'

export const otherApostrophe = defineAnomaly({
  name: 'other-apostrophe',
  story: "De apostrof is een ander teken: ’t of `t in plaats van 't.",
  seen: ['B14'],
  severity: 'S2',
  on: 'leerling',
  needs: 'an apostrophe in the name',
  fits: (leerling) => someName(leerling, /'/),
  alter: leerlingen((leerling, { turn }) =>
    rewriteNaam(leerling, (text) => text.replaceAll("'", turn(['’', '‘', '`']))),
  ),
})
