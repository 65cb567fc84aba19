import { onlyLeerlingen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een leerling die niet door de controle van velden komt, bijvoorbeeld met een geboortedatum in de toekomst, wordt overgeslagen; wie er al was wordt gedeactiveerd.',
  violates: ['C07', 'G01'],
  ernst: 'S2',
  familie: 'slaat-mensen-over',
  caughtBy: 'tikfout-in-het-las',
  bend: {
    delivery: onlyLeerlingen(
      ({ geboortedatum = '' }, { aanmaakdatum, schooljaar }) =>
        geboortedatum <= (aanmaakdatum?.slice(0, 10) ?? `${schooljaar.slice(5)}-07-31`),
    ),
  },
})
