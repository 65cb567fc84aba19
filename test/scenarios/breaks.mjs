export default {
  reset: async () => {},
  importeer: async ({ nergens }) => nergens.toString(),
  verwerk: async () => ({ kind: 'verwerkt' }),
  toestand: async () => ({ groepen: [], leerkrachten: [], leerlingen: [] }),
}
