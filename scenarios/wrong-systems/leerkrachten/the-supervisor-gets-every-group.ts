import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie de rol intern begeleider of directie heeft komt in alle groepen, ook die het LAS niet noemt.',
  violates: ['E11', 'E13'],
  ernst: 'S1',
  familie: 'geeft-te-veel-rechten',
  caughtBy: 'alle-nummers-nieuw',
  bend: {
    delivery: (school) => ({
      ...school,
      leerkrachten: school.leerkrachten?.map((one) =>
        one.rollen?.some((rol) => 'rol' in rol && (rol.rol === 'IB' || rol.rol === 'DIR'))
          ? { ...one, groepen: school.groepen?.map(({ soort, key }) => ({ soort, key })) }
          : one,
      ),
    }),
  },
})
