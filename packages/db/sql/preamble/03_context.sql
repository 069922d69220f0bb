-- The account that acts, from the transaction's context; null outside of one.
create or replace function core.actor_id() returns uuid
language sql stable parallel safe
return nullif(current_setting('app.actor_id', true), '')::uuid;

-- The institution that the acting clerk is bound to; null for everybody else.
create or replace function core.institution_id() returns uuid
language sql stable parallel safe
return nullif(nullif(current_setting('app.institution', true), '*'), '')::uuid;
