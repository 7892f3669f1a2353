using System.Reflection;
using Newtonsoft.Json;

namespace BatchCalls.Generated.Tests.OpenEnums;

/// <summary>What every generated open enum promises.</summary>
[TestFixture(typeof(Truedy.BatchCallStatus), "active")]
[TestFixture(typeof(Truedy.BatchCallStatusFilter), "draft")]
[TestFixture(typeof(Truedy.PhoneRotationStrategy), "round_robin")]
[TestFixture(typeof(Truedy.ScheduleType), "immediate")]
[TestFixture(typeof(Threetone.BatchCallStatus), "in_progress")]
[TestFixture(typeof(Threetone.TelephonyProvider), "sip_trunk")]
internal sealed class OpenEnumTests<T>(string documented)
    where T : struct, IOpenEnum<T>
{
    private static readonly JsonSerializerSettings Settings = JsonSettings.Create();

    [Test]
    public void A_documented_text_is_known() => T.From(documented).IsKnown.Should().BeTrue();

    [TestCase("sleeping")]
    [TestCase("")]
    [TestCase("2")]
    public void Another_text_is_a_value_that_is_not_known(string text)
    {
        T.From(text).Value.Should().Be(text);
        T.From(text).IsKnown.Should().BeFalse();
    }

    [Test]
    public void Another_case_is_another_value()
    {
        T.From(documented.ToUpperInvariant()).IsKnown.Should().BeFalse();
        T.From(documented.ToUpperInvariant()).Should().NotBe(T.From(documented));
    }

    [Test]
    public void Equal_texts_are_equal_values()
    {
        T.From(new string(documented.ToCharArray())).Should().Be(T.From(documented));
        T.From(documented).GetHashCode().Should().Be(T.From(new string(documented.ToCharArray())).GetHashCode());
    }

    [Test]
    public void A_static_member_is_the_value_of_its_text() =>
        typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(T))
            .Select(property => (T)property.GetValue(null)!)
            .Should().Equal(T.Known);

    [Test]
    public void The_known_values_are_known_and_distinct() =>
        T.Known.Should().NotBeEmpty().And.OnlyHaveUniqueItems().And.OnlyContain(value => value.IsKnown).And.Contain(T.From(documented));

    [Test]
    public void The_default_value_is_no_documented_one()
    {
        default(T).IsKnown.Should().BeFalse();
        default(T).Value.Should().BeEmpty();
        default(T).ToString().Should().BeEmpty();
    }

    [Test]
    public void A_value_reads_as_its_text() => $"{T.From("sleeping")}".Should().Be("sleeping");

    [Test]
    public void There_is_no_value_without_a_text() =>
        FluentActions.Invoking(() => T.From(null!)).Should().Throw<ArgumentNullException>();

    [TestCase("\"sleeping\"")]
    [TestCase("\"2\"")]
    [TestCase("\"\"")]
    public void JsonConvert_keeps_any_text(string json) =>
        JsonConvert.SerializeObject(JsonConvert.DeserializeObject<T>(json, Settings), Settings).Should().Be(json);

    [Test]
    public void JsonConvert_reads_a_documented_text_as_the_known_value() =>
        JsonConvert.DeserializeObject<T>($"\"{documented}\"", Settings).Should().Be(T.From(documented));

    [TestCase("0")]
    [TestCase("true")]
    [TestCase("{}")]
    [TestCase("null")]
    public void JsonConvert_refuses_what_is_no_text(string json) =>
        FluentActions.Invoking(() => JsonConvert.DeserializeObject<T>(json, Settings)).Should().Throw<JsonSerializationException>();

    [TestCase("null")]
    [TestCase("\"sleeping\"")]
    public void JsonConvert_keeps_a_nullable_value(string json) =>
        JsonConvert.SerializeObject(JsonConvert.DeserializeObject<T?>(json, Settings), Settings).Should().Be(json);

    [Test]
    public void JsonConvert_refuses_an_ordinal_for_a_nullable_value() =>
        FluentActions.Invoking(() => JsonConvert.DeserializeObject<T?>("0", Settings)).Should().Throw<JsonSerializationException>();

    [Test]
    public void JsonConvert_keeps_a_list_with_nulls() =>
        JsonConvert.SerializeObject(JsonConvert.DeserializeObject<List<T?>>("[null,\"sleeping\"]", Settings), Settings)
            .Should().Be("[null,\"sleeping\"]");
}
