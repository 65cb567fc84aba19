export default { reset: async () => {} }
