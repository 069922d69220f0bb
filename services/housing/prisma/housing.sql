-- Runs after the tables were made, and again whenever it changes: every statement can be repeated.
-- Rows about persons, households and places are seen by area; rows about no place by everyone who may read them.
select core.govern('housing.help'::regclass);

-- What a ledger calls the same row exists once.
create unique index if not exists help_once on housing.help (household_id, kind, started_on) where closed_on is null;

do $$
begin
  if not exists (select from pg_constraint where conname = 'housing_help_dates') then
    alter table housing.help add constraint housing_help_dates check (ends_on is null or ends_on >= started_on);
  end if;
end
$$;

-- Whether a row that was closed still counts for the time it was open: not when it was a mistake.
create or replace function housing.counts(closed_reason text) returns boolean
language sql immutable parallel safe
return closed_reason is distinct from '录入错误';
