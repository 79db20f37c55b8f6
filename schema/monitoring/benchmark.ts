import { defineEntity, p } from '@mikro-orm/core';
import { above } from '../foundation/check.ts';
import { record } from '../foundation/record.ts';
import { ServiceArea } from '../organisation/entities.ts';
import { Category } from './category.ts';
import { Characteristic } from './characteristic.ts';

const BenchmarkSchema = defineEntity({
  name: 'Benchmark',
  comment: 'A table of the population to hold the workforce or the users of a service against.',
  properties: {
    ...record,
    reference: p
      .string()
      .length(120)
      .unique()
      .comment('The short name by which the table is known when it is brought in again.'),
    title: p.string().length(200).comment('What the table is called.'),
    base: p.text().comment('Who is counted in it, in the words of its source.'),
    period: p.date().nullable().comment('The day that it is true of.'),
    figures: () =>
      p.oneToMany(BenchmarkFigure).mappedBy('benchmark').comment('What it says of each place.'),
  },
});

export class Benchmark extends BenchmarkSchema.class {}
BenchmarkSchema.setClass(Benchmark);

const BenchmarkLabelSchema = defineEntity({
  name: 'BenchmarkLabel',
  comment: 'What a table of the population calls a group, and what that is on our own lists.',
  properties: {
    ...record,
    heading: p.string().length(120).comment('What the source calls that which it counts by.'),
    label: p.string().length(300).comment('What it calls the group.'),
    characteristic: () =>
      p
        .manyToOne(Characteristic)
        .ref()
        .nullable()
        .deleteRule('no action')
        .index()
        .comment('The characteristic that it is about; empty where it is about none of ours.'),
    category: () =>
      p
        .manyToOne(Category)
        .ref()
        .nullable()
        .deleteRule('no action')
        .index()
        .comment('The group on our list; empty where it is left out of comparisons.'),
    settled: p
      .enum(['known', 'similar', 'said', 'open'])
      .comment(
        'How it is known: by its wording, by one that is similar, because somebody said so, or not yet.',
      ),
  },
  uniques: [{ properties: ['heading', 'label'] }],
});

export class BenchmarkLabel extends BenchmarkLabelSchema.class {}
BenchmarkLabelSchema.setClass(BenchmarkLabel);

const BenchmarkFigureSchema = defineEntity({
  name: 'BenchmarkFigure',
  comment: 'How many people of a group live in a place.',
  properties: {
    ...record,
    benchmark: () => p.manyToOne(Benchmark).ref().index().comment('The table that it is from.'),
    areaCode: p.string().length(20).index().comment('The code of the place.'),
    areaName: p.string().length(120).comment('What the place is called.'),
    label: () =>
      p
        .manyToOne(BenchmarkLabel)
        .ref()
        .deleteRule('no action')
        .index()
        .comment('The group, as the source calls it.'),
    people: p.integer().comment('How many there are.'),
  },
  uniques: [{ properties: ['benchmark', 'areaCode', 'label'] }],
});

export class BenchmarkFigure extends BenchmarkFigureSchema.class {}
BenchmarkFigureSchema.setClass(BenchmarkFigure);

const RepresentationTargetSchema = defineEntity({
  name: 'RepresentationTarget',
  comment: 'The share of a group among those who work for the council that is aimed at.',
  properties: {
    ...record,
    category: () =>
      p.manyToOne(Category).ref().deleteRule('no action').index().comment('The group.'),
    serviceArea: () =>
      p
        .manyToOne(ServiceArea)
        .ref()
        .nullable()
        .deleteRule('no action')
        .index()
        .comment('The area that it holds for; empty for the whole council.'),
    percent: p.decimal().precision(5).scale(2).comment('How many of a hundred.'),
    by: p.date().comment('By when.'),
    note: p.text().nullable().comment('Where the target was set, and why.'),
  },
  uniques: [{ properties: ['category', 'serviceArea', 'by'] }],
  checks: [above('percent', 0, 100)],
});

export class RepresentationTarget extends RepresentationTargetSchema.class {}
RepresentationTargetSchema.setClass(RepresentationTarget);
