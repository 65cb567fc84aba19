import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Het nummer van de leerling gaat tussen twee eigen diensten als deel van een adres; een plus erin komt er als spatie uit.',
  violates: ['A20', 'H01'],
  ernst: 'S2',
  familie: 'knoeit-met-nummers',
  caughtBy: 'weggehaald-verplaatst-en-samengevoegd',
  bend: {
    bericht: (bericht) => ({
      ...bericht,
      toetsafnames: bericht.toetsafnames.map((one) => ({ ...one, leerlingid: one.leerlingid.replaceAll('+', ' ') })),
    }),
  },
})
