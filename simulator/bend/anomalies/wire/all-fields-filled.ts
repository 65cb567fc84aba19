import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { unrealBsn } from '../../numbers.ts'
import { leerlingen } from '../../steps.ts'

export const allFieldsFilled = defineAnomaly({
  name: 'all-fields-filled',
  story: 'Het LAS stuurt alles wat het heeft, ook wat niemand vroeg: nummers, postcodes, landen, foto.',
  seen: ['I07'],
  severity: 'S1',
  on: 'leerling',
  usual: 'all',
  alter: leerlingen((leerling, { number, random }) => ({
    ...without(leerling, 'sofinummer', 'onderwijsnummer', 'bsnOndwnr4', 'rijksregisternummer'),
    voornamen: leerling.voornamen ?? leerling.roepnaam ?? 'Onbekend',
    gebruikersnaam: `leerling${number + 1}`,
    emailadres: `leerling${number + 1}@leerling.example`,
    fotourl: `https://foto.example/${number + 1}.jpg`,
    etniciteit: '9',
    land: 'NL',
    landVader: '?',
    landMoeder: 'NL',
    bsn: unrealBsn(random),
    gewichtNieuw: '0',
    gewicht: '0.00',
    postcodenl: `00${10 + (number % 90)}XX`,
    instroomdatum: leerling.instroomdatum ?? '2024-08-01',
  })),
})
