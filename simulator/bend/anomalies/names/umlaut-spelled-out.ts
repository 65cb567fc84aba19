import { defineAnomaly } from '../../anomaly.ts'
import { rewriteNaam, someName } from '../../fields.ts'
import { leerlingen } from '../../steps.ts'

export const umlautSpelledOut = defineAnomaly({
  name: 'umlaut-spelled-out',
  story: 'De umlaut is uitgeschreven: Ömer heet Oemer.',
  seen: ['B22'],
  severity: 'S2',
  on: 'leerling',
  needs: 'an ä, ö or ü in the name',
  fits: (leerling) => someName(leerling, /[äöüÄÖÜ]/),
  alter: leerlingen((leerling) =>
    rewriteNaam(leerling, (text) => text.replaceAll(/[äöüÄÖÜ]/g, (letter) => `${letter.normalize('NFD')[0]}e`)),
  ),
})
