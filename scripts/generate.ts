import { lexicographicSortSchema, printSchema } from 'graphql';
import { assemble } from '../schema/foundation/product.ts';
import * as domains from '../schema/index.ts';

const product = assemble(Object.values(domains));
console.log(printSchema(lexicographicSortSchema(product.schema)));
