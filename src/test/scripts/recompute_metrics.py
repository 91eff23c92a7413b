#!/usr/bin/env python3
"""Computes a run's metrics a second time, from its record alone, and compares.

Usage: recompute_metrics.py RUN.json...

Recall@k, MRR@10, nDCG@10, exact match and F1 of each question are worked out
again from "ranked", "gold", "prediction" and "question", by the definitions in
Metric.java and AnswerWords.java but not by their code, then their means over
all questions and by tag. Prints the greatest difference; exit code 1 if one
exceeds 1e-9, or if only one side measured something.
"""
import json
import math
import sys
import unicodedata
from collections import Counter

TOLERANCE = 1e-9
NAMES = ("recall@1", "recall@5", "recall@10", "mrr@10", "ndcg@10", "exact-match", "f1")

# --- words of an answer -----------------------------------------------------

LETTERS = str.maketrans("أإآٱىیېکڪةہۀ", "اااايييككههه")
SEPARATORS = {".": ".", ",": ",", "٫": ".", "٬": ","}
ARTICLES = {"a", "an", "the", "ال"}


def is_letter(c):
    return unicodedata.category(c).startswith("L")


def is_digit(c):
    return unicodedata.category(c) == "Nd"


def is_invisible(c):
    return c == "ـ" or unicodedata.category(c) in ("Mn", "Me", "Cf")


def is_arabic(c):
    return is_letter(c) and unicodedata.name(c, "").startswith("ARABIC")


def without_punctuation(text):
    kept = []
    for before, c, after in zip(" " + text, text, text[1:] + " "):
        is_punctuation = unicodedata.category(c).startswith("P") or c in "$+<=>^`|~"
        if not is_punctuation or c in SEPARATORS and is_digit(before) and is_digit(after):
            kept.append(c)
    return "".join(kept)


def raw_words(text):
    """Runs of letters and digits; Arabic letters and digits that touch are two."""
    word, last = "", " "
    for c, after in zip(text, text[1:] + " "):
        in_number = c in SEPARATORS and is_digit(last) and is_digit(after)
        if word and is_invisible(c):
            word += c
        elif word and in_number:
            word, last = word + c, "0"
        elif is_letter(c) or is_digit(c):
            if is_arabic(last) and is_digit(c) or is_digit(last) and is_arabic(c):
                yield word
                word = ""
            word, last = word + c, " " if is_invisible(c) else c
        else:
            if word:
                yield word
            word, last = "", " "
    if word:
        yield word


def spellings(c):
    """The characters that stand for one: itself, or what it is composed of."""
    if c < "\x80" or "\u0600" <= c <= "\u06ff":
        return c
    return [part for part in unicodedata.normalize("NFKD", c) if is_letter(part) or is_digit(part)]


def folded(word):
    out = ""
    for c in word:
        for part in "" if is_invisible(c) else spellings(c):
            if is_digit(part):
                out += str(unicodedata.decimal(part))
            elif not is_invisible(part):
                out += SEPARATORS.get(part, part).translate(LETTERS).lower()
    return out.encode("utf-16-le")[:128].decode("utf-16-le", "ignore")


def number(word):
    """One spelling of a number: 1,000 is 1000, 3.50 is 3.5, 12.5.2024 stays as it is."""
    groups = word.replace(",", ".").split(".")
    marks = [c for c in word if c in ".,"]
    if not marks:
        return word.lstrip("0") or "0"
    is_decimal = marks.count(marks[-1]) == 1
    if are_thousands(groups) and (marks[-1] == "," or not is_decimal):
        return "".join(groups).lstrip("0") or "0"
    if not is_decimal or not are_thousands(groups[:-1]):
        return word
    whole = "".join(groups[:-1]).lstrip("0") or "0"
    return (whole + "." + groups[-1]).rstrip("0").rstrip(".") if groups[-1].strip("0") else whole


def are_thousands(groups):
    return len(groups) == 1 or len(groups[0]) <= 3 and all(len(g) == 3 for g in groups[1:])


def words(text):
    found = []
    for raw in raw_words(without_punctuation(text)):
        word = folded(raw)
        if word[:1].isdecimal() and not word.strip("0123456789.,"):
            word = number(word)
        if word and word not in ARTICLES:
            found.append(word[2:] if word.startswith("ال") and len(word) >= 4 else word)
    return found


# --- metrics of one question ------------------------------------------------


def exact_match(predicted, accepted):
    return 1.0 if predicted == accepted else 0.0


def f1(predicted, accepted):
    if not predicted or not accepted:
        return exact_match(predicted, accepted)
    shared = sum((Counter(predicted) & Counter(accepted)).values())
    if shared == 0:
        return 0.0
    precision, recall = shared / len(predicted), shared / len(accepted)
    return 2 * precision * recall / (precision + recall)


def dcg(gains):
    return sum(gain / math.log2(rank + 1) for rank, gain in enumerate(gains[:10], start=1))


def gains_of(ranking, gold):
    """How many pieces each paragraph is that no paragraph before it was."""
    left, gains = list(gold), []
    for paragraph in ranking:
        gains.append(sum(paragraph in piece for piece in left))
        left = [piece for piece in left if paragraph not in piece]
    return gains, left


def ideal_ranking(gold):
    left, ranking = list(gold), []
    while any(left):
        candidates = [paragraph for piece in left for paragraph in piece]
        best = max(candidates, key=lambda p: sum(p in piece for piece in left))
        ranking.append(best)
        left = [piece for piece in left if best not in piece]
    return ranking


def ranking_metrics(result):
    gold = result["gold"]
    ranking = [ref["paragraph"] for ref in result["ranked"]][:10]
    gains, _ = gains_of(ranking, gold)
    found = [rank for rank, gain in enumerate(gains, start=1) if gain]
    ideal, _ = gains_of(ideal_ranking(gold), gold)
    values = {"recall@%d" % k: sum(gains[:k]) / len(gold) for k in (1, 5, 10)}
    values["mrr@10"] = 1 / found[0] if found else 0.0
    values["ndcg@10"] = min(1.0, dcg(gains) / dcg(ideal))
    return values


def measured(result):
    if result["status"] == "failed":
        return {}
    question, values = result["question"], {}
    if question["answerable"] and result["gold"] and all(result["gold"]):
        values.update(ranking_metrics(result))
    known = [tokens for tokens in map(words, question["answers"]) if tokens]
    accepted = known if question["answerable"] else [[]]
    if accepted:
        predicted = words(result["prediction"])
        values["exact-match"] = max(exact_match(predicted, tokens) for tokens in accepted)
        values["f1"] = max(f1(predicted, tokens) for tokens in accepted)
    return values


# --- comparison -------------------------------------------------------------


def groups_of(results):
    several = len({result["set"] for result in results}) > 1
    groups = {None: results}
    for result in results:
        question = result["question"]
        tags = set(question["tags"])
        tags.add("answerable" if question["answerable"] else "unanswerable")
        if several:
            tags.add("set:" + result["set"])
        for tag in tags:
            groups.setdefault(tag, []).append(result)
    return groups


def pairs(run):
    """(name, recorded, computed) of every value; None where it was not measured."""
    computed = {}
    for result in run["results"]:
        values = computed[id(result)] = measured(result)
        for name in NAMES:
            where = "%s of %s/%s" % (name, result["set"], result["question"]["id"])
            yield where, result["metrics"].get(name), values.get(name)
    groups = groups_of(run["results"])
    for summary in run["metrics"]:
        name, tag = summary["metric"], summary.get("tag")
        if name in NAMES:
            values = [computed[id(result)].get(name) for result in groups.get(tag, [])]
            values = [value for value in values if value is not None]
            mean = math.fsum(values) / len(values) if values else None
            yield "%s over %s" % (name, tag or "all"), summary.get("value"), mean


def difference(recorded, computed):
    if recorded is None or computed is None:
        return 0.0 if recorded is computed else math.inf
    return abs(recorded - computed)


def check(path):
    with open(path, encoding="utf-8") as file:
        run = json.load(file)
    compared = list(pairs(run))
    wrong = [pair for pair in compared if not difference(*pair[1:]) <= TOLERANCE]
    for name, recorded, computed in wrong[:10]:
        print("%s: recorded %s, computed %s" % (name, recorded, computed))
    worst = max(compared, key=lambda pair: difference(*pair[1:]), default=("nothing", None, None))
    print(
        "%s: %d questions, %d values, greatest difference %.3g (%s)"
        % (path, len(run["results"]), len(compared), difference(*worst[1:]), worst[0])
    )
    return not wrong


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(0 if all([check(path) for path in sys.argv[1:]]) else 1)
