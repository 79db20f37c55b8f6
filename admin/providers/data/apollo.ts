/**
 * What ra-data-graphql takes from Apollo to make a client of its own and to ask for the schema. We give it our client
 * and tell it nothing of the schema, so that no browser has to load Apollo.
 */
export const ApolloClient = undefined;
export const HttpLink = undefined;
export const InMemoryCache = undefined;
export const gql = undefined;
