import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Leerlingen en leerkrachten gaan in één tabel op nummer; de leerling met het nummer van de juf heet voortaan als zij.',
  violates: ['A21'],
  ernst: 'S1',
  familie: 'koppelt-op-nummer-alleen',
  caughtBy: 'een-nummer-in-drie-lijsten',
  bend: {
    delivery: (school) => ({
      ...school,
      leerlingen: school.leerlingen.map((leerling) => {
        const other = school.leerkrachten?.find(({ key }) => key !== undefined && key === leerling.key)
        return other === undefined ? leerling : { ...leerling, roepnaam: other.roepnaam, achternaam: other.achternaam }
      }),
    }),
  },
})
