-- Trusted extensions since PostgreSQL 13: the owner of the database may create them.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- Text as people search for it: lower case, without accents, đ as d ("Giấy phép Đầu tư" -> "giay phep dau tu").
-- unaccent() is only stable because its dictionary could be exchanged; we never do, so an index may rely on it.
-- The body is bound when the function is made, so that it works under any search_path (restore, autovacuum).
create function fold_vi(value text) returns text
  language sql immutable strict parallel safe
  return lower(unaccent('unaccent'::regdictionary, translate(normalize(value, NFC), 'đĐ', 'dD')));
