import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Deactiveren zet op inactief wie dat nummer heeft, op welke school ook: het kind van een ander kan maandag niet toetsen.',
  violates: ['A22', 'G14'],
  ernst: 'S2',
  familie: 'deactiveert-te-veel',
  caughtBy: 'zelfde-nummer-op-twee-scholen',
  bend: {
    centrum: afterwards(['setActief'], ({ leerling }, _, [id, actief]) => {
      const number = leerling.find((one) => one.id === id)?.key
      if (actief === true || number === undefined) return {}
      return { leerling: leerling.map((one) => (one.key === number ? { ...one, actief: false } : one)) }
    }),
  },
})
