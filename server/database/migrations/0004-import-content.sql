-- a file is read piece by piece: it must not be one compressed lump
alter table import_file alter column content set storage external;
