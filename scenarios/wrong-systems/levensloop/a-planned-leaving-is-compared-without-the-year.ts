import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Of de uitstroomdatum voorbij is wordt op maand en dag bekeken: wie in februari vertrekt, is in oktober al weg.',
  violates: ['G12', 'G11'],
  ernst: 'S2',
  familie: 'deactiveert-te-veel',
  caughtBy: 'vertrekt-later',
  bend: {
    delivery: (school) => {
      const today = (school.peildatum ?? school.aanmaakdatum ?? '').slice(5, 10)
      const year = (school.peildatum ?? school.aanmaakdatum ?? '').slice(0, 4)
      return {
        ...school,
        leerlingen: school.leerlingen.map((one) =>
          one.uitstroomdatum !== undefined && one.uitstroomdatum.slice(5, 10) < today
            ? { ...one, uitstroomdatum: `${year}${one.uitstroomdatum.slice(4)}` }
            : one,
        ),
      }
    },
  },
})
