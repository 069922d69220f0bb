-- Extensions live in public, where nobody but the owner may create anything.
create extension if not exists pg_trgm;
create extension if not exists btree_gist;
create extension if not exists btree_gin;

-- Row-level security only lets leakproof functions run before the policy, so without this no GIN index on an
-- array is used. Both only compare elements and never show a value in an error. Needs a superuser.
do $$
begin
  alter function pg_catalog.arraycontains(anyarray, anyarray) leakproof;
  alter function pg_catalog.arrayoverlap(anyarray, anyarray) leakproof;
exception when insufficient_privilege then
  raise notice 'array search stays slow under row-level security: marking functions leakproof needs a superuser';
end
$$;
