module.exports = { rules: { architecture: require('./architecture') } };
